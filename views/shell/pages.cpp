#include "views/shell/pages.h"

#include "views/customers/customerspage.h"
#include "views/messages/messagespage.h"
#include "views/orders/orderspage.h"
#include "views/outbox/outboxpage.h"
#include "views/products/productspage.h"
#include "views/segments/segmentspage.h"
#include "views/settings/settingspage.h"
#include "views/shell/page.h"
#include "views/sync/syncpage.h"
#include "views/today/todaypage.h"
#include "views/workflows/workflowspage.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

class Pages
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <typename PageType>
Page *create(const ViewContext &context, QWidget *parent)
{
    return new PageType(context, parent);
}

template <std::size_t Count>
QString textOf(const std::pair<QLatin1String, QString> (&table)[Count], const QString &id)
{
    for (const auto &[known, text] : table) {
        if (known == id)
            return text;
    }
    return {};
}

} // namespace

QList<PageEntry> pageTable()
{
    return {
        {QStringLiteral("today"),
         QStringLiteral("today"),
         false,
         {},
         [] { return Pages::tr("Today"); },
         create<TodayPage>},
        {QStringLiteral("customers"),
         QStringLiteral("customers"),
         false,
         {},
         [] { return Pages::tr("Customers"); },
         create<CustomersPage>},
        {QStringLiteral("orders"),
         QStringLiteral("order"),
         false,
         {},
         [] { return Pages::tr("Orders"); },
         create<OrdersPage>},
        {QStringLiteral("products"),
         QStringLiteral("product"),
         false,
         {},
         [] { return Pages::tr("Products"); },
         create<ProductsPage>},
        {QStringLiteral("segments"),
         QStringLiteral("segment"),
         false,
         {},
         [] { return Pages::tr("Segments"); },
         create<SegmentsPage>},
        {QStringLiteral("workflows"),
         QStringLiteral("workflow"),
         false,
         {},
         [] { return Pages::tr("Workflows"); },
         create<WorkflowsPage>},
        {QStringLiteral("messages"),
         QStringLiteral("message"),
         false,
         {},
         [] { return Pages::tr("Messages"); },
         create<MessagesPage>},
        {QStringLiteral("outbox"),
         QStringLiteral("send"),
         false,
         {},
         [] { return Pages::tr("Outbox"); },
         create<OutboxPage>},
        {QStringLiteral("sync"),
         QStringLiteral("sync"),
         false,
         {},
         [] { return Pages::tr("Syncs"); },
         create<SyncPage>},
        {QStringLiteral("settings"), QStringLiteral("settings"), true, SettingsPage::sections(),
         [] { return Pages::tr("Settings"); }, create<SettingsPage>},
    };
}

QString sectionTitle(const QString &id)
{
    const std::pair<QLatin1String, QString> titles[] = {
        {QLatin1String("settings-shops"), Pages::tr("Shops")},
        {QLatin1String("settings-senders"), Pages::tr("Senders")},
        {QLatin1String("settings-rules"), Pages::tr("Rules of sending")},
        {QLatin1String("settings-look"), Pages::tr("Look and language")},
        {QLatin1String("settings-import"), Pages::tr("Import")},
        {QLatin1String("settings-data"), Pages::tr("Data and backup")},
        {QLatin1String("settings-fields"), Pages::tr("Fields and tags")},
        {QLatin1String("settings-scores"), Pages::tr("Scores")},
        {QLatin1String("settings-about"), Pages::tr("About")},
    };
    return textOf(titles, id);
}

QString searchWords(const QString &id)
{
    const std::pair<QLatin1String, QString> words[] = {
        {QLatin1String("today"), Pages::tr("home start dashboard overview figures tasks carts")},
        {QLatin1String("customers"), Pages::tr("clients people contacts buyers tags")},
        {QLatin1String("orders"), Pages::tr("sales purchases invoices refunds")},
        {QLatin1String("products"), Pages::tr("articles items catalogue stock")},
        {QLatin1String("segments"),
         Pages::tr("groups lists targets audience rules filter loyal vip rfm")},
        {QLatin1String("workflows"),
         Pages::tr("scenarios automation journeys triggers abandoned cart birthday welcome")},
        {QLatin1String("messages"),
         Pages::tr("templates e-mails emails texts sms whatsapp newsletter mailing campaign")},
        {QLatin1String("outbox"),
         Pages::tr("sent messages e-mails mail sms queue failed uncertain skipped planned ledger")},
        {QLatin1String("sync"), Pages::tr("synchronise log history set aside problems")},
        {QLatin1String("settings"), Pages::tr("options preferences configuration")},
        {QLatin1String("settings-shops"),
         Pages::tr("connect add pause prestashop shopify key rhythm interval")},
        {QLatin1String("settings-senders"),
         Pages::tr("sending accounts e-mail mail smtp sms whatsapp gmail ovh brevo twilio password "
                   "mailbox replies imap domain spf dkim dmarc limits credit")},
        {QLatin1String("settings-rules"),
         Pages::tr("hours days quiet night sunday holidays frequency cap late unsubscribe stop law "
                   "gdpr compliance")},
        {QLatin1String("settings-look"),
         Pages::tr("theme dark light appearance text size letters tray")},
        {QLatin1String("settings-import"), Pages::tr("csv files columns undo take back")},
        {QLatin1String("settings-data"), Pages::tr("backups restore save copy folder file check")},
        {QLatin1String("settings-fields"), Pages::tr("custom own fields labels")},
        {QLatin1String("settings-scores"), Pages::tr("points weights rating engagement")},
        {QLatin1String("settings-about"), Pages::tr("version licence help log support")},
    };
    return textOf(words, id);
}

} // namespace comptoir
