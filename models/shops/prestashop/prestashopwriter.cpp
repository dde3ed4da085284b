#include "models/shops/prestashop/prestashopwriter.h"

#include "models/domain/contact.h"
#include "models/shops/prestashop/parsecontext.h"
#include "models/shops/prestashop/prestashopconnector.h"
#include "models/shops/prestashop/writeanswer.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

constexpr qsizetype kLongestNote = 65'000;

class WriterText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::WriterText)
public:
    static Error noTags()
    {
        return {ErrorCode::InvalidArgument,
                tr("Customers of PrestaShop have no tags. Nothing was changed in the shop. Let the "
                   "step of the workflow put them into a group instead."),
                QStringLiteral("no tags")};
    }
    static Error noCustomer()
    {
        return {ErrorCode::NotFound,
                tr("The shop does not know this customer any more. Nothing was changed in the "
                   "shop."),
                QStringLiteral("no such customer")};
    }
    static Error noGroup(const QString &name)
    {
        return {ErrorCode::InvalidArgument,
                tr("The shop has no group “%1”. Nothing was changed in the shop. Check its name in "
                   "the back office, under Shop Parameters > Customer Settings > Groups.")
                    .arg(name),
                QStringLiteral("no such group")};
    }
    static Error lastGroup()
    {
        return {ErrorCode::InvalidArgument,
                tr("This is the only group of the customer, and each customer is in one. Nothing "
                   "was changed in the shop."),
                QStringLiteral("last group")};
    }
    static Error noCurrency(const QString &code)
    {
        return {ErrorCode::InvalidArgument,
                //: %1: a currency such as EUR
                tr("The shop does not know the currency %1. No code was made. Change the amounts "
                   "in the step of the workflow.")
                    .arg(code),
                QStringLiteral("no such currency")};
    }
    static Error noteTooLong()
    {
        return {ErrorCode::InvalidArgument,
                tr("The customer's note in the shop would become longer than 65 000 characters. It "
                   "was left as it is."),
                QStringLiteral("note too long")};
    }
    static Error notWhole()
    {
        return {ErrorCode::Protocol,
                tr("The shop did not send the whole customer, so nothing was changed there: "
                   "sending back a part would empty the rest."),
                QStringLiteral("row not whole")};
    }
};

Manners mannersOf(const QJsonObject &options)
{
    return {options[u"ws_key_in_url"].toBool(), options[u"dispatcher"].toBool()};
}

qint64 number(const QJsonValue &value)
{
    return value.toVariant().toLongLong();
}

bool isTrue(const QJsonValue &value)
{
    return value.toVariant().toInt() != 0;
}

/// Of a text, or of one in several languages: [{"id": 1, "value": "…"}].
QStringList textsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return {value.toVariant().toString()};
    QStringList texts;
    for (const QJsonValue one : value.toArray())
        texts += one[u"value"].toString();
    return texts;
}

/// What is wrong with the wish, or may be put right by nobody but its writer.
bool isForGood(const Error &error)
{
    return error.code == ErrorCode::InvalidArgument;
}

} // namespace

PrestaShopWriter::PrestaShopWriter(const Shop &shop, const ShopSecret &secret,
                                   const ConnectorContext &context)
    : m_shop(shop)
    , m_client(shop.baseUrl, secret.key, mannersOf(shop.options),
               std::make_unique<HttpClient>(*context.clock, context.random,
                                            PrestaShopConnector::httpPolicy()))
    , m_reader(m_client)
{
    const QString scope = shop.options[u"id_shop"].toVariant().toString();
    m_reader.setScope(scope);
    if (!scope.isEmpty())
        m_scope.append({QStringLiteral("id_shop"), scope});
}

Result<bool> PrestaShopWriter::hasCode(const QString &code, const CancelToken &cancel)
{
    const auto found = m_reader.list(
        QStringLiteral("cart_rules"), QStringLiteral("cart_rules"), QStringLiteral("id,code"),
        {{QStringLiteral("filter[code]"), QLatin1Char('[') + code + u']'}}, cancel);
    if (!found)
        return found.error();
    return std::any_of(found->cbegin(), found->cend(), [&code](const QJsonValue &rule) {
        return rule[u"code"].toString().compare(code, Qt::CaseInsensitive) == 0;
    });
}

QList<qint64> PrestaShopWriter::languages(const CancelToken &cancel)
{
    if (m_languages)
        return *m_languages;
    QList<qint64> numbers;
    const auto list = m_reader.list(QStringLiteral("languages"), QStringLiteral("languages"),
                                    QStringLiteral("id,active"), {}, cancel);
    if (list) {
        for (const QJsonValue one : *list) {
            if (isTrue(one[u"active"]))
                numbers.append(number(one[u"id"]));
        }
    }
    if (numbers.isEmpty())
        numbers = ReferenceTables::fromJson(m_shop.options[u"tables"].toObject()).languages.keys();
    if (numbers.isEmpty())
        numbers = {1};
    std::sort(numbers.begin(), numbers.end());
    m_languages = numbers;
    return numbers;
}

Result<qint64> PrestaShopWriter::currencyNumber(Currency currency, const CancelToken &cancel)
{
    if (const auto known = m_currencies.constFind(currency.code()); known != m_currencies.cend())
        return *known;
    const auto list = m_reader.list(QStringLiteral("currencies"), QStringLiteral("currencies"),
                                    QStringLiteral("id,iso_code,deleted"), {}, cancel);
    if (list) {
        for (const QJsonValue one : *list) {
            if (!isTrue(one[u"deleted"]))
                m_currencies.insert(one[u"iso_code"].toString(), number(one[u"id"]));
        }
    } else if (list.error().code != ErrorCode::Permission) {
        return list.error();
    } else { // the key may not read them now; the sync could
        const auto tables = ReferenceTables::fromJson(m_shop.options[u"tables"].toObject());
        for (auto it = tables.currencies.cbegin(); it != tables.currencies.cend(); ++it)
            m_currencies.insert(it->code(), it.key());
    }
    if (const auto known = m_currencies.constFind(currency.code()); known != m_currencies.cend())
        return *known;
    return WriterText::noCurrency(currency.code());
}

ShopWriteAnswer PrestaShopWriter::send(const WriteAsked &asked, const QString &path,
                                       const QByteArray &xml, const HandOver &handOver,
                                       const CancelToken &cancel)
{
    bool hasLeft = false;
    const auto answer = m_client.write(
        asked.verb, path, m_scope, xml,
        [&] {
            hasLeft = handOver();
            return hasLeft;
        },
        cancel);
    if (answer)
        return readWriteAnswer(*answer, asked);
    return hasLeft ? ShopWriteAnswer::doubtful(answer.error())
                   : ShopWriteAnswer::notNow(answer.error());
}

ShopWriteAnswer PrestaShopWriter::makeCode(const DiscountCodeRecord &code, const HandOver &handOver,
                                           const CancelToken &cancel)
{
    RuleNumbers numbers;
    numbers.zone = QTimeZone(m_shop.timeZone);
    if (!numbers.zone.isValid())
        numbers.zone = QTimeZone("Europe/Paris");
    for (const auto &[money, into] : {std::pair(&code.amount, &numbers.amountCurrency),
                                      std::pair(&code.minimumAmount, &numbers.minimumCurrency)}) {
        if (!*money)
            continue;
        const auto found = currencyNumber((*money)->currency, cancel);
        if (!found)
            return isForGood(found.error()) ? ShopWriteAnswer::refused(found.error())
                                            : ShopWriteAnswer::notNow(found.error());
        *into = *found;
    }
    numbers.languages = languages(cancel);
    const WriteAsked asked{"POST", QStringLiteral("cart_rules"), QStringLiteral("cart_rule")};
    return send(asked, asked.resource, cartRuleXml(code, numbers), handOver, cancel);
}

Result<std::optional<PrestaShopWriter::Row>> PrestaShopWriter::row(qint64 customer,
                                                                   const CancelToken &cancel)
{
    const auto list
        = m_reader.list(QStringLiteral("customers"), QStringLiteral("customers"), {},
                        {{QStringLiteral("filter[id]"), QStringLiteral("[%1]").arg(customer)},
                         {QStringLiteral("display"), QStringLiteral("full")}},
                        cancel);
    if (!list)
        return list.error();
    if (list->isEmpty() || isTrue(list->first()[u"deleted"]))
        return std::optional<Row>();
    const QJsonValue found = list->first();
    Row row;
    row.note = found[u"note"].toString();
    row.defaultGroup = number(found[u"id_default_group"]);
    for (const QJsonValue group : found[u"associations"][u"groups"].toArray())
        row.groups.append(number(group[u"id"]));
    return std::optional(row);
}

Result<std::optional<qint64>> PrestaShopWriter::groupNamed(const QString &name,
                                                           const CancelToken &cancel)
{
    const auto list = m_reader.list(QStringLiteral("groups"), QStringLiteral("groups"),
                                    QStringLiteral("id,name"), {}, cancel);
    if (!list)
        return list.error();
    const QString wanted = foldForSorting(name.trimmed());
    for (const QJsonValue group : *list) {
        QStringList names = textsOf(group[u"name"]);
        names.append(QString::number(number(group[u"id"])));
        for (const QString &one : std::as_const(names)) {
            if (foldForSorting(one.trimmed()) == wanted)
                return std::optional(number(group[u"id"]));
        }
    }
    return std::optional<qint64>();
}

Result<std::optional<CustomerEdit>>
PrestaShopWriter::editOf(const CustomerMark &mark, const Row &row, const CancelToken &cancel)
{
    CustomerEdit edit;
    if (mark.what == CustomerMark::What::Note) {
        edit.note = withLine(row.note, mark.value);
        if (*edit.note == row.note)
            return std::optional<CustomerEdit>();
        if (edit.note->size() > kLongestNote)
            return WriterText::noteTooLong();
        return std::optional(edit);
    }
    const auto group = groupNamed(mark.value, cancel);
    if (!group)
        return group.error();
    if (!*group)
        return WriterText::noGroup(mark.value);
    QList<qint64> groups = row.groups;
    if (groups.contains(**group) != mark.isTakenOff)
        return std::optional<CustomerEdit>();
    if (!mark.isTakenOff) {
        groups.append(**group);
    } else {
        groups.removeAll(**group);
        if (groups.isEmpty())
            return WriterText::lastGroup();
        if (row.defaultGroup == **group)
            edit.defaultGroup = groups.constFirst();
    }
    edit.groups = groups;
    return std::optional(edit);
}

/// A PATCH changes only what it names; 1.6 and 1.7 do not know it.
bool PrestaShopWriter::canPatch() const
{
    return m_client.version().section(u'.', 0, 0).toInt() >= 8;
}

ShopWriteAnswer PrestaShopWriter::save(qint64 customer, const CustomerEdit &edit,
                                       const HandOver &handOver, const CancelToken &cancel)
{
    WriteAsked asked{"PATCH", QStringLiteral("customers"), QStringLiteral("customer")};
    const QString path = QStringLiteral("customers/%1").arg(customer);
    if (canPatch())
        return send(asked, path, customerPatchXml(customer, edit), handOver, cancel);
    asked.verb = "PUT";
    const auto whole = m_client.get(path, m_scope, cancel);
    if (!whole)
        return ShopWriteAnswer::notNow(whole.error());
    const QByteArray xml = whole->status == 200 ? customerPutXml(whole->body, edit) : QByteArray();
    return xml.isEmpty() ? ShopWriteAnswer::notNow(WriterText::notWhole())
                         : send(asked, path, xml, handOver, cancel);
}

ShopWriteAnswer PrestaShopWriter::mark(const CustomerMark &mark, const HandOver &handOver,
                                       const CancelToken &cancel)
{
    if (mark.what == CustomerMark::What::Tag)
        return ShopWriteAnswer::refused(WriterText::noTags());
    const qint64 customer = mark.customer.number();
    const auto found = row(customer, cancel);
    if (!found)
        return ShopWriteAnswer::notNow(found.error());
    if (!*found)
        return ShopWriteAnswer::refused(WriterText::noCustomer());
    const auto edit = editOf(mark, **found, cancel);
    if (!edit)
        return isForGood(edit.error()) ? ShopWriteAnswer::refused(edit.error())
                                       : ShopWriteAnswer::notNow(edit.error());
    return *edit ? save(customer, **edit, handOver, cancel) : ShopWriteAnswer::made();
}

} // namespace comptoir::prestashop
