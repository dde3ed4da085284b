#pragma once

#include "views/segments/builder/palettecatalogue.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListView;

namespace comptoir {

class PaletteModel;
class SearchField;

/// What rules are made of, at the left of the builder: type to find, Enter or a double click puts
/// it into the rule, dragging puts it anywhere. With a model and words of its own it offers what
/// something else is made of (NodePalette).
class Palette : public QWidget
{
    Q_OBJECT

public:
    explicit Palette(QWidget *parent = nullptr);

    struct Words
    {
        QString placeholder, searchName, listName, nothing;
    };
    /// `words` in the language of the moment. Takes the model over.
    Palette(PaletteModel *model, std::function<Words()> words, QWidget *parent);

    /// For another rule: shows everything.
    void begin();
    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] SearchField *search() const { return m_search; }

signals:
    void chosen(const comptoir::RuleNode &node);
    void entryChosen(const QString &id);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void find(const QString &typed);
    void step(int by);
    void take(const QModelIndex &index);
    void retranslate();

    PaletteModel *m_model;
    std::function<Words()> m_words;
    SearchField *m_search;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace comptoir
