#pragma once

#include "views/settings/sending/senderentry.h"
#include "views/viewcontext.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class DnsSource;
class EmptyState;
class NoticeBar;
class SenderActions;

/// The accounts by which messages leave, and what can be done with each.
class SendersSection : public QWidget
{
    Q_OBJECT

public:
    explicit SendersSection(const ViewContext &context, QWidget *parent = nullptr);
    ~SendersSection() override;

    /// Where domains are looked up instead of the network.
    void setDns(std::unique_ptr<DnsSource> dns);

    void refresh();
    void addSender(); ///< the wizard
    void editSender(SenderId id);

signals:
    void sendersChanged();

private:
    void retranslate();
    void connectActions();
    void refreshShown();
    void take(const QList<SenderEntry> &entries);
    QWidget *makeCard(const SenderEntry &entry);
    [[nodiscard]] SenderId standardOf(Channel channel) const;
    void edit(const Sender &sender);
    void tellAdded(const Sender &sender);
    void openMailbox(const Sender &sender);
    void checkDomain(const Sender &sender);

    ViewContext m_context;
    SenderActions *m_actions;
    std::unique_ptr<DnsSource> m_dns;
    QList<SenderEntry> m_entries;
    int m_generation = 0;
    NoticeBar *m_notice;
    QLabel *m_heading;
    QLabel *m_text;
    QPushButton *m_add;
    QWidget *m_cards;
    QVBoxLayout *m_list;
    EmptyState *m_none;
};

} // namespace comptoir
