#pragma once

#include "views/segments/builder/palettecatalogue.h"

#include <QWidget>

class QLabel;
class QListView;

namespace comptoir {

class PaletteModel;
class SearchField;

/// What rules are made of, at the left of the builder: type to find, Enter or a double click puts
/// it into the rule, dragging puts it anywhere.
class Palette : public QWidget
{
    Q_OBJECT

public:
    explicit Palette(QWidget *parent = nullptr);

    /// For another rule: shows everything.
    void begin();
    void setEntries(const QList<PaletteEntry> &entries);
    [[nodiscard]] SearchField *search() const { return m_search; }

signals:
    void chosen(const comptoir::RuleNode &node);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void find(const QString &typed);
    void step(int by);
    void take(const QModelIndex &index);
    void retranslate();

    PaletteModel *m_model;
    SearchField *m_search;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace comptoir
