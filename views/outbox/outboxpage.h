#pragma once

#include "models/store/outboxlist.h"
#include "views/shell/listpage.h"
#include "views/widgets/localkeys.h"
#include "workflows/messages/outboxactions.h"

class QAction;
class QTimer;

namespace comptoir {

class ChosenMessages;
class ListPane;
class OutboxEdits;
class OutboxFilterBar;
class OutboxPanel;
class OutboxTableModel;
class SendingBar;

/// The ledger of messages: what waits, was sent, was not sent and why, failed, or is uncertain,
/// with the exact content of each and what the owner can decide of it.
class OutboxPage : public ListPage
{
    Q_OBJECT

public:
    explicit OutboxPage(const ViewContext &context, QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// "uncertain", "failed", "waiting", "sent", "not_sent": the messages of that group.
    void showSection(const QString &section) override;
    void refresh() override;

private:
    void buildList();
    void connectList();
    void connectSending();
    void follow();
    void addActions();
    void retranslate();
    void explainEmptiness();
    void leadOn();
    void showInDetail(qint64 id) override;
    [[nodiscard]] int part() const override;
    void showPart(int part) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool isNarrowed() const;
    void ask();
    void readCounts();
    void readChoices();
    void clearFilters();
    [[nodiscard]] bool mayOf(OutboxAction action, int row) const;
    [[nodiscard]] QList<OutboxId> chosenFor(OutboxAction action) const;
    void offerForChosen();
    void applyToChosen(OutboxAction action);

    ViewContext m_context;
    OutboxTableModel *m_model;
    OutboxEdits *m_edits;
    ListPane *m_list;
    SendingBar *m_bar;
    OutboxFilterBar *m_filters;
    ChosenMessages *m_chosen = nullptr;
    OutboxPanel *m_panel;
    QHash<OutboxAction, QAction *> m_actions;
    QTimer *m_choosing; ///< once for all changes of a moment
    bool m_isBehind = false; ///< something changed while the list was read
    int m_countsGeneration = 0;
};

} // namespace comptoir
