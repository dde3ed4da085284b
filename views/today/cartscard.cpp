#include "views/today/cartscard.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/today/todaywords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

namespace comptoir {

namespace {

constexpr qint64 kDayMs = 86'400'000;

/// The link that takes the customer back to the cart; not valid where there is none, or where it
/// is no web address.
QUrl linkBack(const Cart &cart)
{
    const QUrl link(cart.recoveryUrl, QUrl::StrictMode);
    const bool web
        = link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http");
    return web && !link.host().isEmpty() ? link : QUrl();
}

/// Tomorrow at 5 in the morning, before the owner begins.
Timestamp nextMorning(Timestamp now)
{
    const QDate tomorrow = now.toUtc().toLocalTime().date().addDays(1);
    return Timestamp::fromDateTime(QDateTime(tomorrow, QTime(5, 0), Qt::LocalTime));
}

} // namespace

CartsCard::CartsCard(const ViewContext &context, QWidget *parent)
    : RowsCard(parent)
    , m_context(context)
{
    connect(this, &RowsCard::footerClicked, this, &CartsCard::allRequested);
}

void CartsCard::take(const WaitingCarts::Reading &reading, bool whole)
{
    const qint64 hidden = reading.count - reading.entries.size();
    setTexts(tr("Carts worth a look"),
             reading.count == 0
                 ? QString()
                 : tr("%n customer(s) left a cart in the last 30 days and did not order since,"
                      " by value",
                      nullptr, int(reading.count)));
    QList<QWidget *> rows;
    for (const WaitingCarts::Entry &entry : reading.entries)
        rows.append(makeRow(entry));
    if (rows.isEmpty() && !whole) {
        auto *none = new ActionRow(QStringLiteral("sync"), Tone::Neutral, this);
        none->setTexts(tr("No cart is here yet."), tr("Your shop is still coming in."));
        rows.append(none);
    } else if (rows.isEmpty()) {
        auto *none = new ActionRow(QStringLiteral("check"), Tone::Good, this);
        none->setTexts(tr("No cart waits for you."),
                       tr("One appears when somebody leaves it without ordering."));
        rows.append(none);
    }
    setRows(rows);
    setFooter(hidden > 0 ? tr("See %n more customer(s) with a cart", nullptr, int(hidden))
                         : QString());
}

QString CartsCard::nameOf(const Cart &cart) const
{
    QString name = cart.customerName;
    if (name.isEmpty())
        name = cart.email.isEmpty() ? Format::phone(cart.phone) : cart.email;
    return name.isEmpty() ? tr("No name") : m_context.privacy->name(name);
}

QString CartsCard::detailOf(const WaitingCarts::Entry &entry) const
{
    qint64 things = 0;
    for (const CartLine &line : entry.cart.lines)
        things += line.quantity;
    QStringList parts{TodayWords::ago(entry.cart.updatedAt, m_context.clock.now()),
                      tr("%n item(s)", nullptr, int(things)),
                      TodayWords::ordersCount(entry.ordersCount)};
    return parts.join(QStringLiteral(" · "));
}

QWidget *CartsCard::makeRow(const WaitingCarts::Entry &entry)
{
    const Cart &cart = entry.cart;
    auto *row = new ActionRow(QStringLiteral("cart"), Tone::Neutral, this);
    const QString name = nameOf(cart);
    QString title = name;
    if (cart.total) {
        const QString worth = Format::money(*cart.total);
        //: %1 is a customer, %2 what the cart is worth at today's prices
        title = (cart.totalEstimated ? tr("%1, about %2") : tr("%1, %2")).arg(name, worth);
    }
    row->setTexts(title, detailOf(entry));
    if (entry.emailAllowed)
        row->addBadge(tr("E-mail allowed"), Tone::Good, QStringLiteral("mail"));
    if (entry.smsAllowed)
        row->addBadge(tr("SMS allowed"), Tone::Good, QStringLiteral("message"));
    if (!entry.emailAllowed && !entry.smsAllowed)
        row->addBadge(tr("No consent to offers"), Tone::Neutral, QStringLiteral("shield"));
    QPushButton *open = row->addButton(tr("See"));
    connect(open, &QPushButton::clicked, this,
            [this, customer = cart.customer] { emit profileRequested(customer); });
    fillMenu(row->addMenu(tr("More for %1").arg(name)), cart);
    return row;
}

void CartsCard::fillMenu(QMenu *menu, const Cart &cart)
{
    if (!cart.email.isEmpty()) {
        menu->addAction(
            themedIcon(QStringLiteral("copy")), tr("Copy the e-mail address"), this,
            [this, email = cart.email] {
                QGuiApplication::clipboard()->setText(email);
                m_context.notices->post({Tone::Good, tr("The e-mail address is copied."), {}});
            });
    }
    addLinks(menu, cart);
    menu->addAction(themedIcon(QStringLiteral("tasks")), tr("Add a task…"), this,
                    [this, cart] { emit taskRequested(cart.customer, cart.customerName); });
    menu->addSeparator();
    const Timestamp now = m_context.clock.now();
    menu->addAction(themedIcon(QStringLiteral("clock")), tr("Not before tomorrow"), this,
                    [this, cart, until = nextMorning(now)] { snooze(cart, until); });
    menu->addAction(
        themedIcon(QStringLiteral("calendar")), tr("Not for a week"), this,
        [this, cart, until = Timestamp{nextMorning(now).ms + 6 * kDayMs}] { snooze(cart, until); });
    menu->addAction(themedIcon(QStringLiteral("close")), tr("Not this cart again"), this,
                    [this, cart] { snooze(cart, std::nullopt); });
}

void CartsCard::addLinks(QMenu *menu, const Cart &cart)
{
    const QUrl link = linkBack(cart);
    if (!link.isValid())
        return;
    menu->addAction(themedIcon(QStringLiteral("link")), tr("Copy the link back to the cart"), this,
                    [this, link] {
                        QGuiApplication::clipboard()->setText(link.toString());
                        m_context.notices->post({Tone::Good, tr("The link is copied."), {}});
                    });
    menu->addAction(themedIcon(QStringLiteral("shop")), tr("Open the cart in the shop"), this,
                    [link] { QDesktopServices::openUrl(link); });
}

void CartsCard::snooze(const Cart &cart, std::optional<Timestamp> until)
{
    Store &store = m_context.store;
    const auto put = [&store, id = cart.id, until, now = m_context.clock.now()] {
        return store.write([=](Database &db) { return WaitingCarts(db).snooze(id, until, now); });
    };
    const auto back = [&store, id = cart.id] {
        return store.write([=](Database &db) { return WaitingCarts(db).wake(id); });
    };
    //: %1 is a customer
    const QString text = tr("The cart of %1 is set aside.").arg(nameOf(cart));
    whenDone(put(), this, [this, text, put, back](const Done &outcome) {
        if (!outcome)
            m_context.notices->post({Tone::Danger, outcome.error().text, {}});
        else
            m_context.undo->add(text, back, put);
        emit changed();
    });
}

} // namespace comptoir
