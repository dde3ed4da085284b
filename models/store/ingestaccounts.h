#pragma once

#include "models/store/consentrepository.h"
#include "models/store/identityresolver.h"
#include "models/store/recordupsert.h"

namespace comptoir {

/// The part of Ingest that takes in accounts with their addresses and consents, and finds each its
/// person.
class IngestAccounts
{
public:
    IngestAccounts(IngestContext &context, IdentityResolver &resolver);

    void take(const ShopBatch &batch);

private:
    struct Keys
    {
        qint64 person = 0;
        QString email, phone; ///< as written
        QString emailKey, phoneKey;
    };

    void takeAddress(const AddressRecord &record, const RemoteId &account);
    void takeAccount(const AccountRecord &record);
    void insertAccount(const AccountRecord &record, const RecordUpsert::Row &found);
    void updateAccount(const AccountRecord &record, const RecordUpsert::Row &found,
                       const Keys &old);
    qint64 createPerson(const AccountRecord &record, const Keys &keys);
    RecordUpsert::Row write(const AccountRecord &record, const RecordUpsert::Row &found,
                            const Keys &keys);
    void takeConsents(const AccountRecord &record, qint64 account, qint64 person);
    void attachWaiting(qint64 account, qint64 person, const RemoteId &remoteId);
    void phonesFromAddresses();

    AccountRecord withStoredFields(AccountRecord record, qint64 account);
    QString emailKeyOf(const AccountRecord &record) const;
    QString phoneKeyOf(const AccountRecord &record);
    QString addressPhone(const RemoteId &account);
    bool anythingWaiting();

    IngestContext &m_context;
    IdentityResolver &m_resolver;
    RecordUpsert m_accounts, m_addresses;
    ConsentRepository m_consents;
    /// An account as this batch left it, while no account moved.
    struct Updated
    {
        qint64 account = 0;
        Keys keys;
        int generation = 0;
    };
    std::optional<Updated> accountNow(const RemoteId &remoteId);

    QSet<RemoteId> m_addressesChanged; ///< of these accounts
    QHash<RemoteId, Updated> m_updated;
    std::optional<bool> m_waiting;
};

} // namespace comptoir
