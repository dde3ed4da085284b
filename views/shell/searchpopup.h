#pragma once

#include "models/store/globalsearch.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"

#include <QFrame>

class QListView;
class QTimer;

namespace comptoir {

class Commands;
class RecentRecords;
class SearchField;
class SearchModel;

/// What the search box of the top bar finds, under it: customers, orders, products, pages and
/// commands, as one types. Arrows choose, Tab goes to the next group, Enter opens, Escape closes.
/// One question is under way at a time; answers to older words are dropped.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    /// Listens to `field`; shows itself as a child of the field's window.
    SearchPopup(const ViewContext &context, Commands &commands, SearchField *field);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// With nothing typed: what was looked at last.
    void open();
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    /// By Escape.
    void left();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool handleKey(const QKeyEvent &event);
    bool waitsForAnswer(const QKeyEvent &event);
    void ask();
    void take(const SearchHits &hits, const QString &typed);
    void choose(int row);
    void openRow(int row);
    void place();

    ViewContext m_context;
    Commands &m_commands;
    SearchField *m_field;
    SearchModel *m_model;
    QListView *m_list;
    QTimer *m_typing;
    RecentRecords *m_recent;
    bool m_asking = false;
    bool m_askAgain = false; ///< the words changed while a question was under way
    bool m_openFirst = false; ///< Enter came before the answer
    QString m_answered; ///< the words whose answer is shown
};

} // namespace comptoir
