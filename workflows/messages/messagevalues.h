#pragma once

#include "models/domain/result.h"
#include "models/segments/fieldvalue.h"

#include <QJsonObject>
#include <QLocale>
#include <QStringList>

namespace comptoir {

class FieldCatalogue;

/// What of a customer stands in messages: values of the field catalogue, amounts, numbers and dates
/// written in the message's language.
class MessageValues
{
public:
    /// `names`: of fields; those that the catalogue does not have are left out.
    MessageValues(const FieldCatalogue &catalogue, const QStringList &names,
                  const QString &language);

    /// For templates: "custom.size" stands within "custom". What the customer lacks is null.
    [[nodiscard]] Result<QJsonObject> of(Database &database, CustomerId customer,
                                         Timestamp now) const;

private:
    [[nodiscard]] QJsonValue written(const Field &field, const FieldValue &value,
                                     const QTimeZone &zone) const;

    QList<Field> m_fields;
    QLocale m_locale;
};

/// What the program itself puts into messages.
namespace messagefields {

const QString kUnsubscribeLink = QStringLiteral("unsubscribe_link"); ///< of marketing e-mails
const QString kSenderName = QStringLiteral("sender_name");
const QString kSenderAddress = QStringLiteral("sender_address");

} // namespace messagefields

} // namespace comptoir
