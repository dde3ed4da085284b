#pragma once

#include "models/shops/prestashop/apiclient.h"
#include "models/shops/prestashop/resources.h"

namespace comptoir::prestashop {

/// Records of one page, with those that had to be left out.
struct RecordPage
{
    QJsonArray records;
    QList<BadRecord> bad;
    qsizetype seen = 0; ///< records plus those left out
    int wanted = 0; ///< the page size that was asked in the end
    qint64 lastId = 0; ///< of the last record of the page, left out or not; 0: of `records`
};

/// Reads pages so that a weak shop, one poisoned record or an unknown field does not stop the
/// reading: pages are halved down to ten, then record by record; fields and languages that this
/// version does not know are no longer asked for.
class PageReader
{
public:
    explicit PageReader(ApiClient &client)
        : m_client(client)
    {}

    /// `id_shop=…` for every request; empty for none.
    void setScope(const QString &scope) { m_scope = scope; }
    /// `language=…`; 0 for none.
    void setLanguage(qint64 language) { m_language = language; }

    /// One page of `size` records at most.
    Result<RecordPage> page(const Resource &resource, const QueryItems &query, int size,
                            const CancelToken &cancel);

    /// Any list that is no resource of ours, or other fields of one; no halving.
    Result<QJsonArray> list(const QString &resource, const QString &key, const QString &fields,
                            const QueryItems &query, const CancelToken &cancel);

private:
    Result<Reading> readOnce(const QString &resource, const QString &key, const QueryItems &query,
                             const CancelToken &cancel);
    Result<Reading> readFields(const Resource &resource, const QueryItems &query, int size,
                               const CancelToken &cancel);
    Result<RecordPage> oneByOne(const Resource &resource, const QueryItems &query, int size,
                                const Error &whole, const CancelToken &cancel);
    bool answers(const Resource &resource, const CancelToken &cancel);
    [[nodiscard]] QString fieldsOf(const Resource &resource) const;
    bool forgetUnknown(const Resource &resource, const Failure &failure);

    ApiClient &m_client;
    QString m_scope;
    qint64 m_language = 0;
    QHash<QString, QStringList> m_known; ///< fields of this version, where error 35 told them
};

} // namespace comptoir::prestashop
