#include "models/store/erasedfilter.h"

#include "models/domain/contact.h"
#include "models/store/database.h"
#include "models/store/erasedcodes.h"
#include "models/store/erasedrows.h"

#include <algorithm>

namespace comptoir {

namespace {

void forget(OrderRecord &order)
{
    order.customerId = {};
    for (QString *text : {&order.email, &order.phone, &order.cartToken, &order.checkoutToken,
                          &order.shippingPostcode, &order.shippingCity, &order.note,
                          &order.landingSite, &order.referringSite})
        text->clear();
    order.shippingPlace.reset();
    order.tags.clear();
    for (RefundRecord &refund : order.refunds)
        refund.note.clear();
}

void forget(CartRecord &cart)
{
    cart.customerId = {};
    for (QString *text : {&cart.token, &cart.checkoutToken, &cart.email, &cart.phone,
                          &cart.firstName, &cart.lastName, &cart.recoveryUrl})
        text->clear();
}

/// Of the account of somebody who came back: nothing of what the shop noted before.
void renew(AccountRecord &account, Timestamp since)
{
    account.consents.removeIf([since](const ConsentRecord &consent) {
        return (consent.state == ConsentState::Granted || consent.state == ConsentState::Pending)
            && (!consent.at || *consent.at < since);
    });
    if (account.createdAt && *account.createdAt >= since)
        return;
    account.note.clear();
    account.tags.clear();
    if (account.createdAt)
        account.createdAt = since;
}

QString personalKey(const QString &email)
{
    const auto key = normaliseEmail(email);
    return key && isPersonalMailbox(*key) ? *key : QString();
}

} // namespace

ErasedFilter::ErasedFilter(Database &database, ShopId shop, QString region)
    : m_database(database)
    , m_shop(shop)
    , m_region(std::move(region))
    , m_people(database)
{}

void ErasedFilter::check(const Done &done)
{
    if (!done && !m_failure)
        m_failure = done.error();
}

template <typename T>
T ErasedFilter::valueOf(const Result<T> &result)
{
    if (result)
        return *result;
    if (!m_failure)
        m_failure = result.error();
    return {};
}

template <typename Record, typename Test>
void ErasedFilter::leaveOut(QList<Record> &records, const Test &isErased)
{
    m_leftOut += records.removeIf(isErased);
}

Result<qint64> ErasedFilter::apply(ShopBatch &batch)
{
    const Result<bool> any = m_people.any();
    if (!any || !*any)
        return any ? Result<qint64>(0) : any.error();
    takeAccounts(batch);
    takeSales(batch);
    takeConversations(batch);
    return m_failure ? Result<qint64>(*m_failure) : Result<qint64>(m_leftOut);
}

bool ErasedFilter::isHere(const RemoteId &account)
{
    Statement read = m_database.prepare(QStringLiteral(
        "SELECT EXISTS(SELECT 1 FROM customer_account WHERE shop_id = ? AND remote_id = ?)"));
    if (read.bind(1, m_shop).bind(2, account).next())
        return read.boolean(0);
    check(read.error());
    return false;
}

ErasedFilter::Person ErasedFilter::ofAccount(const RemoteId &account)
{
    if (account.isNull())
        return {};
    const auto known = m_accounts.constFind(account);
    if (known != m_accounts.cend())
        return *known;
    return *m_accounts.insert(account, valueOf(m_people.withAccount(m_shop, account)));
}

ErasedFilter::Person ErasedFilter::ofContact(const QString &email, const QString &phone)
{
    return valueOf(m_people.withContact(personalKey(email),
                                        normalisePhone(phone, m_region).value_or(QString())));
}

/// One with their address, in this shop or another, is theirs; what came of it before goes too.
ErasedFilter::Person ErasedFilter::ofNewAccount(const AccountRecord &record)
{
    if (record.id.isNull())
        return {};
    if (const Person marked = ofAccount(record.id))
        return marked;
    const Person person = ofContact(record.email, record.phone);
    if (!person || isHere(record.id))
        return {};
    m_accounts.insert(record.id, person);
    check(m_people.markAccount(m_shop, record.id, person->id));
    if (person->since)
        return person;
    ErasedRows rows(m_database);
    check(rows.begin());
    check(rows.findWaiting(m_shop, record.id, person->id));
    check(rows.empty());
    return person;
}

void ErasedFilter::takeAccounts(ShopBatch &batch)
{
    leaveOut(batch.accounts, [this](const AccountRecord &record) {
        const Person person = ofNewAccount(record);
        return person && !person->since;
    });
    for (AccountRecord &record : batch.accounts) {
        if (const Person back = ofAccount(record.id))
            renew(record, *back->since);
    }
    leaveOut(batch.addresses, [this](const AddressRecord &record) {
        const Person person = ofAccount(record.customerId);
        return person && (!person->since || record.deleted);
    });
    leaveOut(batch.discountCodes, [this](const DiscountCodeRecord &record) {
        if (valueOf(m_people.withCode(record.code)))
            return true;
        const Person person = ofAccount(record.customerId);
        return person
            && person->covers(record.validFrom.value_or(record.updatedAt.value_or(Timestamp())));
    });
}

ErasedFilter::Person ErasedFilter::markedRecord(const char *kind, const RemoteId &id)
{
    return id.isNull() ? Person() : valueOf(m_people.withRecord(m_shop, kind, id));
}

/// Of an order, cart or conversation, which is remembered from now on.
ErasedFilter::Person ErasedFilter::of(const char *kind, const RemoteId &id, const RemoteId &account,
                                      const QString &email, const QString &phone, Timestamp at)
{
    if (const Person marked = markedRecord(kind, id)) {
        if (marked->covers(at))
            return marked;
        check(m_people.unmarkRecord(m_shop, kind, id)); // came nameless after they were back
        return {};
    }
    Person person = ofAccount(account);
    if (isSomebodys(kind, id)) // an earlier version of it may have had another address
        return person && person->covers(at) ? person : Person();
    if (!person && (account.isNull() || !isHere(account)))
        person = ofContact(email, phone);
    if (!person || !person->covers(at))
        return {};
    if (!id.isNull()) {
        check(m_people.markRecord(m_shop, kind, id, person->id));
        forgetWords(id);
    }
    return person;
}

/// Whether the record is here and is of somebody who is here.
bool ErasedFilter::isSomebodys(const char *kind, const RemoteId &id)
{
    const QString table
        = qstrcmp(kind, "order") == 0 ? QStringLiteral("orders") : QString::fromLatin1(kind);
    Statement read = m_database.prepare(
        QStringLiteral("SELECT EXISTS(SELECT 1 FROM %1 WHERE shop_id = ? AND remote_id = ?"
                       " AND customer_id IS NOT NULL)")
            .arg(table));
    if (read.bind(1, m_shop).bind(2, id).next())
        return read.boolean(0);
    check(read.error());
    return false;
}

/// A code made for them alone is called by another word; a new one is known by their address.
void ErasedFilter::takeCodes(OrderRecord &order, qint64 person)
{
    const ErasedCodes::Parts parts = ErasedCodes::partsOf(order.email);
    for (OrderDiscountRecord &discount : order.discounts) {
        if (discount.code.isEmpty())
            continue;
        const bool isKnown = valueOf(m_people.withCode(discount.code)).has_value();
        if (!isKnown
            && (!ErasedCodes::holds(discount.code, parts)
                || valueOf(ErasedCodes(m_database).isOthers(discount.code, person))))
            continue;
        if (!isKnown)
            check(m_people.markCode(discount.code, person));
        discount.code = valueOf(m_people.wordFor(discount.code));
    }
}

/// What came before its order or conversation.
void ErasedFilter::forgetWords(const RemoteId &id)
{
    for (const char *sql :
         {"UPDATE refund SET note = NULL WHERE shop_id = ?1 AND order_remote_id = ?2"
          " AND note IS NOT NULL AND EXISTS(SELECT 1 FROM erased_record WHERE shop_id = ?1"
          " AND kind = 'order' AND remote_id = ?2)",
          "DELETE FROM message WHERE shop_id = ?1 AND thread_remote_id = ?2"
          " AND EXISTS(SELECT 1 FROM erased_record WHERE shop_id = ?1"
          " AND kind = 'thread' AND remote_id = ?2)"}) {
        Statement statement = m_database.prepare(QString::fromLatin1(sql));
        check(statement.bind(1, m_shop).bind(2, id).run());
    }
}

void ErasedFilter::takeSales(ShopBatch &batch)
{
    for (OrderRecord &order : batch.orders) {
        const Person person
            = of("order", order.id, order.customerId, order.email, order.phone, order.placedAt);
        if (!person)
            continue;
        takeCodes(order, person->id);
        forget(order);
    }
    for (RefundRecord &refund : batch.refunds) {
        if (!refund.note.isEmpty() && markedRecord("order", refund.orderId))
            refund.note.clear();
    }
    for (CartRecord &cart : batch.carts) {
        if (of("cart", cart.id, cart.customerId, cart.email, cart.phone, cart.createdAt))
            forget(cart);
    }
}

void ErasedFilter::takeConversations(ShopBatch &batch)
{
    leaveOut(batch.threads, [this](const ThreadRecord &record) {
        return of("thread", record.id, record.customerId, record.email, {}, record.createdAt)
            .has_value();
    });
    leaveOut(batch.messages, [this](const MessageRecord &record) {
        return markedRecord("thread", record.threadId).has_value();
    });
    leaveOut(batch.events, [this](const EventRecord &record) {
        Person person = ofAccount(record.customerId);
        if (!person && (record.customerId.isNull() || !isHere(record.customerId)))
            person = ofContact(record.email, record.phone);
        return person && person->covers(record.at);
    });
}

} // namespace comptoir
