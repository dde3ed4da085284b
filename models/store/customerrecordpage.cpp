#include "models/store/customerrecordpage.h"

#include "models/domain/consentwords.h"
#include "models/domain/money.h"
#include "models/domain/timestamp.h"
#include "models/store/machinenames.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace comptoir {

namespace {

/// How a member of the record is read.
enum class As {
    Text,
    Gender,
    Day, ///< ISO date
    Instant,
    Money,
    YesNo,
    Words, ///< a list of texts
    Rows, ///< a list of objects, one line each
    Channel,
    Purpose,
    Consent
};

struct Column
{
    const char *member;
    As as;
    const char *label;
};

/// A part of the record: one object, or a list of them.
struct Part
{
    const char *member;
    const char *title;
    bool isList;
    QList<Column> columns;
};

class RecordPage
{
    Q_DECLARE_TR_FUNCTIONS(RecordPage)
public:
    RecordPage(const QJsonObject &record, const QLocale &locale, const QTimeZone &zone)
        : m_record(record)
        , m_locale(locale)
        , m_zone(zone)
    {}

    [[nodiscard]] QString page() const;

private:
    static QList<Part> parts();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString part(const Part &part) const;
    [[nodiscard]] QString sheet(const QJsonObject &object, const QList<Column> &columns) const;
    [[nodiscard]] QString value(const QJsonValue &value, const Column &column) const;
    [[nodiscard]] QString plain(const QJsonValue &value) const;
    [[nodiscard]] QString instant(const QString &iso) const;
    [[nodiscard]] QString money(const QJsonObject &amount) const;
    [[nodiscard]] QString rows(const QJsonArray &all) const;

    const QJsonObject &m_record;
    QLocale m_locale;
    QTimeZone m_zone;
};

QList<Part> RecordPage::parts()
{
    return {
        {"person",
         QT_TRANSLATE_NOOP("RecordPage", "Who"),
         false,
         {{"first_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "First name")},
          {"last_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Last name")},
          {"company", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Company")},
          {"email", As::Text, QT_TRANSLATE_NOOP("RecordPage", "E-mail")},
          {"phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Phone")},
          {"gender", As::Gender, QT_TRANSLATE_NOOP("RecordPage", "Gender")},
          {"birthday", As::Day, QT_TRANSLATE_NOOP("RecordPage", "Birthday")},
          {"language", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Language")},
          {"known_since", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Known since")}}},
        {"figures",
         QT_TRANSLATE_NOOP("RecordPage", "Figures"),
         false,
         {{"orders", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Orders")},
          {"spent", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Spent")},
          {"refunded", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Refunded")},
          {"average_basket", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Average basket")},
          {"first_order_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "First order")},
          {"last_order_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Last order")},
          {"last_activity_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Last activity")}}},
        {"scores",
         QT_TRANSLATE_NOOP("RecordPage", "Scores, worked out by the shop's rules"),
         false,
         {{"engagement", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Engagement")},
          {"engagement_recent", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Engagement lately")},
          {"recency", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Recency, 1 to 5")},
          {"frequency", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Frequency, 1 to 5")},
          {"monetary", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Amount, 1 to 5")}}},
        {"accounts",
         QT_TRANSLATE_NOOP("RecordPage", "Accounts in shops"),
         true,
         {{"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")},
          {"id", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Number")},
          {"first_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "First name")},
          {"last_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Last name")},
          {"company", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Company")},
          {"email", As::Text, QT_TRANSLATE_NOOP("RecordPage", "E-mail")},
          {"phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Phone")},
          {"birthday", As::Day, QT_TRANSLATE_NOOP("RecordPage", "Birthday")},
          {"language", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Language")},
          {"active", As::YesNo, QT_TRANSLATE_NOOP("RecordPage", "Active")},
          {"deleted_in_shop", As::YesNo, QT_TRANSLATE_NOOP("RecordPage", "Deleted in the shop")},
          {"note", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Note of the shop")},
          {"tags", As::Words, QT_TRANSLATE_NOOP("RecordPage", "Tags")},
          {"groups", As::Words, QT_TRANSLATE_NOOP("RecordPage", "Groups")},
          {"created_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Made on")},
          {"updated_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Changed on")}}},
        {"addresses",
         QT_TRANSLATE_NOOP("RecordPage", "Addresses"),
         true,
         {{"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")},
          {"first_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "First name")},
          {"last_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Last name")},
          {"company", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Company")},
          {"line1", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Street")},
          {"line2", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Street, second line")},
          {"postcode", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Postcode")},
          {"city", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Town")},
          {"region", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Region")},
          {"country_code", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Country")},
          {"phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Phone")},
          {"mobile_phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Mobile phone")}}},
        {"orders",
         QT_TRANSLATE_NOOP("RecordPage", "Orders"),
         true,
         {{"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")},
          {"reference", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Reference")},
          {"placed_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Placed on")},
          {"state", As::Text, QT_TRANSLATE_NOOP("RecordPage", "State")},
          {"total", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Total")},
          {"shipping", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Delivery")},
          {"discount", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Discount")},
          {"tax", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Tax")},
          {"refunded", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Refunded")},
          {"email", As::Text, QT_TRANSLATE_NOOP("RecordPage", "E-mail")},
          {"phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Phone")},
          {"payment_method", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Payment")},
          {"source", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Where it was placed")},
          {"shipping_postcode", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Postcode of delivery")},
          {"shipping_city", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Town of delivery")},
          {"shipping_country_code", As::Text,
           QT_TRANSLATE_NOOP("RecordPage", "Country of delivery")},
          {"note", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Note")},
          {"landing_site", As::Text, QT_TRANSLATE_NOOP("RecordPage", "First page seen")},
          {"referring_site", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Came from")},
          {"lines", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "Items")},
          {"discounts", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "Discounts")},
          {"states", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "History")},
          {"refunds", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "Refunds")}}},
        {"carts",
         QT_TRANSLATE_NOOP("RecordPage", "Carts"),
         true,
         {{"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")},
          {"created_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Made on")},
          {"updated_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Changed on")},
          {"completed_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Ordered on")},
          {"email", As::Text, QT_TRANSLATE_NOOP("RecordPage", "E-mail")},
          {"phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Phone")},
          {"first_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "First name")},
          {"last_name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Last name")},
          {"total", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Total")},
          {"lines", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "Items")}}},
        {"conversations",
         QT_TRANSLATE_NOOP("RecordPage", "Conversations"),
         true,
         {{"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")},
          {"subject", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Subject")},
          {"email", As::Text, QT_TRANSLATE_NOOP("RecordPage", "E-mail")},
          {"created_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Begun on")},
          {"messages", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "Messages")}}},
        {"events",
         QT_TRANSLATE_NOOP("RecordPage", "Visits and other events"),
         true,
         {{"at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "When")},
          {"kind", As::Text, QT_TRANSLATE_NOOP("RecordPage", "What")},
          {"subject", As::Text, QT_TRANSLATE_NOOP("RecordPage", "About")},
          {"amount", As::Money, QT_TRANSLATE_NOOP("RecordPage", "Amount")},
          {"value", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Value")},
          {"email", As::Text, QT_TRANSLATE_NOOP("RecordPage", "E-mail")},
          {"phone", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Phone")},
          {"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")}}},
        {"messages",
         QT_TRANSLATE_NOOP("RecordPage", "Messages from the shop"),
         true,
         {{"name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Message")},
          {"channel", As::Channel, QT_TRANSLATE_NOOP("RecordPage", "By")},
          {"address", As::Text, QT_TRANSLATE_NOOP("RecordPage", "To")},
          {"state", As::Text, QT_TRANSLATE_NOOP("RecordPage", "State")},
          {"reason", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Reason")},
          {"due_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Meant for")},
          {"handed_over_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Sent on")},
          {"settled_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Outcome on")},
          {"feedback", As::Rows, QT_TRANSLATE_NOOP("RecordPage", "What came back")}}},
        {"consents",
         QT_TRANSLATE_NOOP("RecordPage", "What was agreed to"),
         true,
         {{"shop", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Shop")},
          {"channel", As::Channel, QT_TRANSLATE_NOOP("RecordPage", "By")},
          {"purpose", As::Purpose, QT_TRANSLATE_NOOP("RecordPage", "For")},
          {"state", As::Consent, QT_TRANSLATE_NOOP("RecordPage", "Decision")},
          {"source", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Noted by")},
          {"wording", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Words agreed to")},
          {"proof", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Proof")},
          {"decided_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Decided on")},
          {"recorded_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Noted on")}}},
        {"tags",
         QT_TRANSLATE_NOOP("RecordPage", "Tags"),
         true,
         {{"name", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Tag")},
          {"added_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Given on")}}},
        {"fields",
         QT_TRANSLATE_NOOP("RecordPage", "Fields of the shop's own"),
         true,
         {{"label", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Field")},
          {"value", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Value")},
          {"updated_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Changed on")}}},
        {"notes",
         QT_TRANSLATE_NOOP("RecordPage", "Notes"),
         true,
         {{"text", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Note")},
          {"created_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Written on")},
          {"updated_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Changed on")}}},
        {"tasks",
         QT_TRANSLATE_NOOP("RecordPage", "Tasks"),
         true,
         {{"text", As::Text, QT_TRANSLATE_NOOP("RecordPage", "Task")},
          {"due_on", As::Day, QT_TRANSLATE_NOOP("RecordPage", "Due on")},
          {"done_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Done on")},
          {"created_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Written on")}}},
        {"merges",
         QT_TRANSLATE_NOOP("RecordPage", "Records put together or parted"),
         true,
         {{"at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "When")},
          {"undone_at", As::Instant, QT_TRANSLATE_NOOP("RecordPage", "Undone on")}}},
    };
}

QString RecordPage::title() const
{
    const QJsonObject person = m_record.value(QStringLiteral("person")).toObject();
    QStringList names;
    for (const char *member : {"first_name", "last_name", "company"}) {
        const QString name = person.value(QLatin1String(member)).toString();
        if (!name.isEmpty())
            names.append(name);
    }
    return names.isEmpty() ? person.value(QStringLiteral("email")).toString() : names.join(u' ');
}

QString RecordPage::page() const
{
    static const QString frame = QStringLiteral(
        "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
        " style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>%2</title>\n<style>\n"
        "body{font:15px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;"
        "color:#1c1c1c;background:#fff}\n"
        "h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;"
        "border-bottom:1px solid #999}\n"
        "p{margin:.25rem 0 0;color:#555}\n"
        "table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;break-inside:avoid}\n"
        "th,td{text-align:left;vertical-align:top;padding:.2rem .75rem .2rem 0;"
        "border-bottom:1px solid #e2e2e2;overflow-wrap:anywhere;white-space:pre-line}\n"
        "th{width:14rem;font-weight:600}ul{margin:0;padding-left:1.1rem}\n"
        "@media(max-width:34rem){th,td{display:block;width:auto;padding-right:0}"
        "th{border:0;padding-bottom:0}td{padding-top:0}}\n"
        "@media print{body{margin:0;max-width:none;font-size:11pt}}\n"
        "</style>\n</head>\n<body>\n<h1>%2</h1>\n<p>%3</p>\n%4</body>\n</html>\n");
    QString body;
    const QList<Part> all = parts();
    for (const Part &one : all)
        body += part(one);
    const QString written
        //: %1 is a date and time
        = tr("Everything that the shop keeps about this person, as of %1.")
              .arg(instant(m_record.value(QStringLiteral("written_at")).toString()));
    const QString code = QLocale::languageToCode(m_locale.language());
    const QString language = code.isEmpty() ? QStringLiteral("en") : code;
    return frame.arg(language, title().toHtmlEscaped(), written.toHtmlEscaped(), body);
}

/// What there is nothing of is left out.
QString RecordPage::part(const Part &part) const
{
    const QJsonValue content = m_record.value(QLatin1String(part.member));
    QString sheets;
    if (part.isList) {
        const QJsonArray all = content.toArray();
        for (const auto &one : all)
            sheets += sheet(one.toObject(), part.columns);
    } else {
        sheets = sheet(content.toObject(), part.columns);
    }
    if (sheets.isEmpty())
        return {};
    return QStringLiteral("<h2>%1</h2>\n").arg(tr(part.title).toHtmlEscaped()) + sheets;
}

QString RecordPage::sheet(const QJsonObject &object, const QList<Column> &columns) const
{
    QString lines;
    for (const Column &column : columns) {
        const QString text = value(object.value(QLatin1String(column.member)), column);
        if (text.isEmpty())
            continue;
        lines += QStringLiteral("<tr><th scope=\"row\">") + tr(column.label).toHtmlEscaped()
            + QStringLiteral("</th><td>") + text + QStringLiteral("</td></tr>\n");
    }
    if (lines.isEmpty())
        return {};
    return QStringLiteral("<table>\n") + lines + QStringLiteral("</table>\n");
}

/// HTML; empty where nothing is known.
QString RecordPage::value(const QJsonValue &value, const Column &column) const
{
    if (value.isNull() || value.isUndefined())
        return {};
    const QString text = value.toString();
    switch (column.as) {
    case As::Text:
        break;
    case As::Gender:
        return value.toInt() == 1 ? tr("man") : value.toInt() == 2 ? tr("woman") : QString();
    case As::Day: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return (day.isValid() ? m_locale.toString(day, QLocale::LongFormat) : text).toHtmlEscaped();
    }
    case As::Instant:
        return instant(text).toHtmlEscaped();
    case As::Money:
        return money(value.toObject()).toHtmlEscaped();
    case As::YesNo:
        return value.toBool() ? tr("yes") : tr("no");
    case As::Words: {
        QStringList words;
        const QJsonArray all = value.toArray();
        for (const auto &word : all)
            words.append(plain(word));
        return words.join(QStringLiteral(", ")).toHtmlEscaped();
    }
    case As::Rows:
        return rows(value.toArray());
    case As::Channel:
        return ConsentWords::channel(channelFrom(text)).toHtmlEscaped();
    case As::Purpose:
        return ConsentWords::purpose(purposeFrom(text)).toHtmlEscaped();
    case As::Consent:
        return ConsentWords::state(consentStateFrom(text)).toHtmlEscaped();
    }
    return plain(value).toHtmlEscaped();
}

/// Not yet escaped.
QString RecordPage::plain(const QJsonValue &value) const
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble()) {
        const double number = value.toDouble();
        const bool isWhole = std::trunc(number) == number && std::abs(number) < 1e15;
        return isWhole ? QString::number(static_cast<qint64>(number))
                       : m_locale.toString(number, 'g', 6);
    }
    if (value.isObject())
        return money(value.toObject());
    return {};
}

QString RecordPage::instant(const QString &iso) const
{
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!at.isValid())
        return iso;
    return m_locale.toString(at.toTimeZone(m_zone), QLocale::ShortFormat);
}

QString RecordPage::money(const QJsonObject &amount) const
{
    const auto currency = Currency::fromCode(amount.value(QStringLiteral("currency")).toString());
    if (!currency)
        return {};
    const Money money{amount.value(QStringLiteral("minor")).toInteger(), *currency};
    return money.toText(m_locale);
}

/// One line each: what stands in the objects, instants first as they are written there.
QString RecordPage::rows(const QJsonArray &all) const
{
    QString lines;
    for (const auto &one : all) {
        QStringList words;
        const QJsonObject object = one.toObject();
        for (const char *member :
             {"at", "from_customer", "name", "variant", "sku", "quantity", "unit_price", "total",
              "code", "amount", "state", "kind", "note", "detail", "text"}) {
            const QJsonValue value = object.value(QLatin1String(member));
            if (qstrcmp(member, "at") == 0)
                words.append(instant(value.toString()));
            else if (qstrcmp(member, "from_customer") == 0)
                words.append(value.isUndefined()  ? QString()
                                 : value.toBool() ? tr("the customer")
                                                  : tr("the shop"));
            else if (qstrcmp(member, "quantity") == 0 && !value.isUndefined())
                words.append(u'×' + plain(value));
            else
                words.append(plain(value));
        }
        words.removeAll(QString());
        if (!words.isEmpty())
            lines += QStringLiteral("<li>") + words.join(QStringLiteral(" · ")).toHtmlEscaped()
                + QStringLiteral("</li>");
    }
    return lines.isEmpty() ? QString() : QStringLiteral("<ul>") + lines + QStringLiteral("</ul>");
}

} // namespace

QByteArray customerRecordPage(const QJsonObject &record, const QLocale &locale,
                              const QTimeZone &zone)
{
    return RecordPage(record, locale, zone).page().toUtf8();
}

} // namespace comptoir
