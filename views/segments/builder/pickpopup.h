#pragma once

#include "views/segments/builder/partwidget.h"
#include "views/shell/popuppanel.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QTimer;

namespace comptoir {

class SearchField;

/// A list that hangs under a part of a card: choose one, or tick several. Long lists are searched
/// by typing; what only the store knows is asked for while one types, and a late answer to what was
/// typed before is dropped. Everything by keyboard: arrows, Enter or Space, Escape.
class PickPopup : public PopupPanel
{
    Q_OBJECT

public:
    struct Question
    {
        QString name; ///< for screen readers
        QList<PartOption> options; ///< empty: ask `find`
        QList<PartOption> chosen;
        bool several = false;
        bool takesOthers = false; ///< also what is typed and not in the list
        bool takesPieces = false; ///< what is typed comes before what begins with it
        std::function<void(const QString &typed, QObject *receiver,
                           const std::function<void(const QList<PartOption> &)> &take)>
            find;
    };

    PickPopup(const Question &question, QWidget *window);

signals:
    /// At each choice; of several, all that are ticked.
    void picked(const QList<comptoir::PartOption> &chosen);

protected:
    QWidget *firstFocus() override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool takeKey(int key);
    void step(int by);
    void search();
    void showFound(QList<PartOption> found);
    void standOnFirst();
    [[nodiscard]] bool isTyped(const PartOption &option) const;
    void addRow(const PartOption &option, bool isNew);
    void addHeading(const QString &text);
    void take(QListWidgetItem *item);
    void toggle(const PartOption &option);
    void enter();
    void takeTyped(const QString &typed);
    void finish();
    void fit();
    [[nodiscard]] bool isChosen(const QString &id) const;
    [[nodiscard]] QList<PartOption> matching(const QString &typed) const;

    Question m_question;
    SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_note;
    QTimer *m_typing;
    QString m_shownFor; ///< what was typed when the rows were made
    QList<PartOption> m_shown; ///< by row; headings have no id and no text
    int m_generation = 0;
    bool m_isWaiting = false; ///< for the store
    bool m_isEntered = false; ///< meanwhile
};

} // namespace comptoir
