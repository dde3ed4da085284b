#include "models/store/ordercredits.h"

#include "models/store/database.h"
#include "models/store/machinenames.h"
#include "models/store/settingsrepository.h"

#include <algorithm>
#include <vector>

namespace comptoir {

namespace {

constexpr int kMostHours = 24 * 366;

/// Where the windows are kept.
struct WindowSetting
{
    const char *key;
    CreditWindows::Hours CreditWindows::*channel;
    int CreditWindows::Hours::*hours;
};
constexpr std::array kWindowSettings{
    WindowSetting{"attribution.email.click_hours", &CreditWindows::email,
                  &CreditWindows::Hours::click},
    WindowSetting{"attribution.email.reply_hours", &CreditWindows::email,
                  &CreditWindows::Hours::reply},
    WindowSetting{"attribution.email.open_hours", &CreditWindows::email,
                  &CreditWindows::Hours::open},
    WindowSetting{"attribution.email.delivered_hours", &CreditWindows::email,
                  &CreditWindows::Hours::delivered},
    WindowSetting{"attribution.text.click_hours", &CreditWindows::text,
                  &CreditWindows::Hours::click},
    WindowSetting{"attribution.text.reply_hours", &CreditWindows::text,
                  &CreditWindows::Hours::reply},
    WindowSetting{"attribution.text.open_hours", &CreditWindows::text, &CreditWindows::Hours::open},
    WindowSetting{"attribution.text.delivered_hours", &CreditWindows::text,
                  &CreditWindows::Hours::delivered}};

struct EchoKind
{
    const char *name;
    CreditEvidence evidence;
};
/// Events that tell what a customer did with a message (feedbackmeaning.cpp).
constexpr std::array kEchoes{EchoKind{"message_clicked", CreditEvidence::Click},
                             EchoKind{"message_opened", CreditEvidence::Open}};

QString nameOf(CreditEvidence evidence)
{
    switch (evidence) {
    case CreditEvidence::Code:
        return QStringLiteral("code");
    case CreditEvidence::Click:
        return QStringLiteral("click");
    case CreditEvidence::Reply:
        return QStringLiteral("reply");
    case CreditEvidence::Open:
        return QStringLiteral("open");
    case CreditEvidence::Delivered:
        break;
    }
    return QStringLiteral("delivered");
}

} // namespace

struct OrderCredits::Sent
{
    OutboxId id;
    Channel channel = Channel::Email;
    qint64 written = 0;
    QString offer;
    Timestamp at;
};

struct OrderCredits::Bought
{
    qint64 id = 0;
    Timestamp at;
    QStringList codes;
};

OrderCredits::OrderCredits(Database &database)
    : m_database(database)
{}

Result<CreditWindows> OrderCredits::windows()
{
    CreditWindows windows;
    SettingsRepository settings(m_database);
    for (const WindowSetting &one : kWindowSettings) {
        int &hours = windows.*one.channel.*one.hours;
        const Result<int> kept = settings.integer(QLatin1String(one.key), hours);
        if (!kept)
            return kept.error();
        hours = std::clamp(*kept, 0, kMostHours);
    }
    return windows;
}

Done OrderCredits::setWindows(const CreditWindows &windows)
{
    SettingsRepository settings(m_database);
    for (const WindowSetting &one : kWindowSettings) {
        const Done set = settings.set(QLatin1String(one.key),
                                      QString::number(windows.*one.channel.*one.hours));
        if (!set)
            return set;
    }
    return rebuildAll();
}

Done OrderCredits::recompute(const QSet<CustomerId> &customers)
{
    // Most files know of no message at all.
    Statement any = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM outbox WHERE handed_over_at IS NOT NULL)"
                       " OR EXISTS(SELECT 1 FROM order_credit)"));
    if (!any.next())
        return any.error();
    const bool isAny = any.boolean(0);
    any.reset();
    if (!isAny)
        return done();
    const Result<CreditWindows> given = windows();
    if (!given)
        return given.error();
    std::vector<CustomerId> ordered(customers.begin(), customers.end());
    std::sort(ordered.begin(), ordered.end());
    for (const CustomerId customer : ordered) {
        if (Done written = write(customer, *given); !written)
            return written;
    }
    return done();
}

Done OrderCredits::rebuildAll()
{
    QSet<CustomerId> customers;
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT customer_id FROM outbox WHERE customer_id IS NOT NULL UNION"
        " SELECT o.customer_id FROM order_credit c JOIN orders o ON o.id = c.order_id"
        " WHERE o.customer_id IS NOT NULL"));
    while (read.next())
        customers.insert(read.id<CustomerTag>(0));
    if (!read.ok())
        return read.error();
    return recompute(customers);
}

Done OrderCredits::write(CustomerId customer, const CreditWindows &windows)
{
    Statement erase
        = m_database.prepare(QStringLiteral("DELETE FROM order_credit WHERE order_id IN (SELECT id "
                                            "FROM orders WHERE customer_id = ?)"));
    if (Done erased = erase.bind(1, customer).run(); !erased)
        return erased;
    const auto sent = sentTo(customer);
    if (!sent || sent->isEmpty())
        return sent ? done() : Done(sent.error());
    const auto bought = boughtBy(customer);
    if (!bought || bought->isEmpty())
        return bought ? done() : Done(bought.error());
    QSet<QString> codes;
    for (const Bought &order : *bought)
        codes += QSet<QString>(order.codes.begin(), order.codes.end());
    const auto touches = touchesOf(customer, *sent, codes);
    if (!touches)
        return touches.error();
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO order_credit(order_id, outbox_id, evidence, touched_at) VALUES(?, ?, ?, ?)"));
    for (const Bought &order : *bought) {
        const auto credit = creditFor(order.at, order.codes, *touches, windows);
        if (!credit)
            continue;
        insert.bind(1, order.id).bind(2, credit->message).bind(3, nameOf(credit->evidence));
        if (Done written = insert.bind(4, credit->at).run(); !written)
            return written;
    }
    return done();
}

Result<QList<OrderCredits::Sent>> OrderCredits::sentTo(CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT id, channel, template_id, offer, handed_over_at FROM outbox"
                       " WHERE customer_id = ? AND handed_over_at IS NOT NULL"
                       " AND state = 'accepted' ORDER BY handed_over_at, id"));
    read.bind(1, customer);
    QList<Sent> sent;
    while (read.next())
        sent.append({read.id<OutboxTag>(0), channelFrom(read.text(1)), read.int64(2), read.text(3),
                     read.timestamp(4)});
    return read.ok() ? Result<QList<Sent>>(sent) : read.error();
}

Result<QList<OrderCredits::Bought>> OrderCredits::boughtBy(CustomerId customer)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT o.id, o.placed_at, d.code FROM orders o"
                       " LEFT JOIN order_discount d ON d.order_id = o.id AND d.code IS NOT NULL"
                       " WHERE o.customer_id = ? AND o.valid = 1 ORDER BY o.placed_at, o.id"));
    read.bind(1, customer);
    QList<Bought> bought;
    while (read.next()) {
        if (bought.isEmpty() || bought.last().id != read.int64(0))
            bought.append({read.int64(0), read.timestamp(1), {}});
        if (const QString code = discountCodeKey(read.text(2)); !code.isEmpty())
            bought.last().codes.append(code);
    }
    return read.ok() ? Result<QList<Bought>>(bought) : read.error();
}

Result<QList<CreditTouch>> OrderCredits::touchesOf(CustomerId customer, const QList<Sent> &sent,
                                                   const QSet<QString> &codes)
{
    QList<CreditTouch> touches;
    for (const Sent &one : sent) {
        touches.append({one.id, one.channel, CreditEvidence::Delivered, one.at, {}});
        QStringList given;
        for (const QString &code : codes) {
            const Result<QString> text = textOf(one.written);
            if (!text)
                return text.error();
            if (discountCodeKey(one.offer) == code || givesCode(*text, code))
                given.append(code);
        }
        if (!given.isEmpty())
            touches.append({one.id, one.channel, CreditEvidence::Code, one.at, given});
    }
    const Done added = addEchoes(customer, sent, touches);
    return added ? Result<QList<CreditTouch>>(touches) : added.error();
}

/// Clicks and opens, answers, and when it was delivered where that is told.
Done OrderCredits::addEchoes(CustomerId customer, const QList<Sent> &sent,
                             QList<CreditTouch> &touches)
{
    const auto add = [&sent, &touches](OutboxId id, CreditEvidence evidence, Timestamp at) {
        const auto of = std::find_if(sent.cbegin(), sent.cend(),
                                     [id](const Sent &one) { return one.id == id; });
        if (of == sent.cend())
            return;
        const Timestamp plausible = std::max(at, of->at);
        const auto told
            = std::find_if(touches.begin(), touches.end(), [&](const CreditTouch &touch) {
                  return touch.message == id && touch.evidence == CreditEvidence::Delivered;
              });
        if (evidence == CreditEvidence::Delivered)
            told->at = plausible;
        else
            touches.append({id, of->channel, evidence, plausible, {}});
    };
    Statement events = m_database.prepare(
        QStringLiteral("SELECT kind, remote_id, at FROM event WHERE customer_id = ?"
                       " AND kind IN ('message_clicked', 'message_opened')"
                       " AND remote_id GLOB 'outbox:*'"));
    events.bind(1, customer);
    while (events.next()) {
        const OutboxId id{events.text(1).section(u':', 1, 1).toLongLong()};
        for (const EchoKind &echo : kEchoes) {
            if (events.text(0) == QLatin1String(echo.name))
                add(id, echo.evidence, events.timestamp(2));
        }
    }
    if (!events.ok())
        return events.error();
    Statement answers = m_database.prepare(
        QStringLiteral("SELECT f.outbox_id, f.kind = 'reply', min(f.at) FROM outbox o"
                       " JOIN feedback f ON f.outbox_id = o.id WHERE o.customer_id = ?"
                       " AND f.kind IN ('reply', 'delivered') GROUP BY 1, 2"));
    answers.bind(1, customer);
    while (answers.next())
        add(answers.id<OutboxTag>(0),
            answers.boolean(1) ? CreditEvidence::Reply : CreditEvidence::Delivered,
            answers.timestamp(2));
    return answers.ok() ? done() : Done(answers.error());
}

/// All that a message says, as the owner wrote it.
Result<QString> OrderCredits::textOf(qint64 writtenMessage)
{
    const auto known = m_texts.constFind(writtenMessage);
    if (known != m_texts.cend())
        return *known;
    Statement read = m_database.prepare(
        QStringLiteral("SELECT coalesce(subject, ''), coalesce(html, ''), coalesce(text, '')"
                       " FROM message_template WHERE id = ?"));
    QString text;
    if (read.bind(1, writtenMessage).next())
        text = read.text(0) + u'\n' + read.text(1) + u'\n' + read.text(2);
    if (!read.ok())
        return read.error();
    m_texts.insert(writtenMessage, text);
    return text;
}

Result<OrderCredits::Sum> OrderCredits::ofMessage(OutboxId message)
{
    return sumWhere(QStringLiteral("c.outbox_id = ?1"), message);
}

Result<OrderCredits::Sum> OrderCredits::ofAll()
{
    return sumWhere(QStringLiteral("?1 IS NOT NULL"), OutboxId{1});
}

Result<OrderCredits::Sum> OrderCredits::sumWhere(const QString &condition, OutboxId message)
{
    Statement read = m_database.prepare(
        QStringLiteral("SELECT o.shop_currency, count(*), CAST(min(max(total(o.shop_total), -9e18),"
                       " 9e18) AS INTEGER) FROM order_credit c JOIN orders o ON o.id = c.order_id"
                       " WHERE %1 GROUP BY 1 ORDER BY 1")
            .arg(condition));
    read.bind(1, message);
    Sum sum;
    while (read.next()) {
        sum.orders += read.int64(1);
        sum.revenue.append({read.int64(2), read.currency(0)});
    }
    return read.ok() ? Result<Sum>(sum) : read.error();
}

CreditEvidence OrderCredits::evidenceFrom(const QString &name)
{
    const auto found
        = std::find_if(kAllCreditEvidence.begin(), kAllCreditEvidence.end(),
                       [&name](CreditEvidence evidence) { return nameOf(evidence) == name; });
    return found == kAllCreditEvidence.end() ? CreditEvidence::Delivered : *found;
}

} // namespace comptoir
