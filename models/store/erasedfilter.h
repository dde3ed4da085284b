#pragma once

#include "models/domain/shopbatch.h"
#include "models/store/erasedpeople.h"

#include <QHash>

namespace comptoir {

/// Keeps those who were erased from coming back: what a shop, a file or a second reading tells of
/// them loses every word about them before Ingest sees it. Their accounts, addresses, conversations
/// and visits are not taken in; their orders are, for the books, as ErasedRows leaves orders, and
/// so are carts. Known again are accounts, records, and the e-mail or phone of an account or order
/// that is new (ErasedPeople); what is known by its address is remembered by its number too.
///
/// Of whoever came back (ErasedReturn) the account comes in as it is in the shop today, without the
/// shop's notes, labels and consents of before, and every record that is newer than the return.
class ErasedFilter
{
public:
    ErasedFilter(Database &database, ShopId shop, QString region);

    /// In the caller's Transaction. The number of records that are not taken in.
    Result<qint64> apply(ShopBatch &batch);

private:
    using Person = std::optional<ErasedPerson>;

    void takeAccounts(ShopBatch &batch);
    void takeSales(ShopBatch &batch);
    void takeConversations(ShopBatch &batch);
    Person ofAccount(const RemoteId &account);
    Person ofNewAccount(const AccountRecord &record);
    Person ofContact(const QString &email, const QString &phone);
    Person of(const char *kind, const RemoteId &id, const RemoteId &account, const QString &email,
              const QString &phone, Timestamp at);
    void takeCodes(OrderRecord &order, qint64 person);
    Person markedRecord(const char *kind, const RemoteId &id);
    void forgetWords(const RemoteId &id);
    bool isSomebodys(const char *kind, const RemoteId &id);
    bool isHere(const RemoteId &account);
    void check(const Done &done);
    template <typename T>
    T valueOf(const Result<T> &result);
    template <typename Record, typename Test>
    void leaveOut(QList<Record> &records, const Test &isErased);

    Database &m_database;
    ShopId m_shop;
    QString m_region;
    ErasedPeople m_people;
    QHash<RemoteId, Person> m_accounts; ///< asked about already
    std::optional<Error> m_failure;
    qint64 m_leftOut = 0;
};

} // namespace comptoir
