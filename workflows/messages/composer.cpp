#include "workflows/messages/composer.h"

#include "models/domain/clock.h"
#include "models/segments/fieldcatalogue.h"
#include "models/store/customerrepository.h"
#include "models/store/feedbackrepository.h"
#include "models/store/senderrepository.h"
#include "models/store/writtenmessages.h"
#include "workflows/channels/providerheaders.h"
#include "workflows/messages/unsubscribeways.h"

namespace comptoir {

namespace {

const QString kName = QStringLiteral("name");
const QString kEmail = QStringLiteral("email");
const QString kPreviewToken = QStringLiteral("preview");
constexpr qsizetype kMostPrepared = 16;

QString option(const Sender &sender, const char *key)
{
    return sender.options.value(QLatin1String(key)).toString();
}

Error cannotBeMade(const QString &text, const char *detail)
{
    return {ErrorCode::InvalidArgument, text, QLatin1String(detail)};
}

} // namespace

QString Composer::senderName(const Sender &sender)
{
    const QString own = option(sender, "from_name");
    return own.isEmpty() ? sender.name : own;
}

Composer::Composer(Clock &clock, std::function<QString()> token)
    : m_clock(clock)
    , m_token(std::move(token))
{}

Result<ComposedMessage> Composer::compose(Database &database, const OutboxRow &row,
                                          const QString &reference)
{
    const Result<PreparedPointer> made = prepared(database, row.message.written);
    if (!made)
        return made.error();
    const Result<Sender> sender = SenderRepository(database).get(row.message.sender);
    if (!sender)
        return sender.error();
    const Timestamp now = m_clock.now();
    const Result<QJsonObject> values = (*made)->values.of(database, row.message.key.customer, now);
    if (!values)
        return values.error();
    const bool isEmail = row.message.channel == Channel::Email;
    QString token;
    if (isEmail && row.message.messageClass == MessageClass::Marketing) {
        const auto own
            = FeedbackRepository(database).token(row.id, FeedbackRepository::kUnsubscribe);
        if (!own)
            return own.error();
        token = own->has_value() ? **own : m_token();
    }
    MailParts parts;
    parts.unsubscribe = UnsubscribeWays::of(*sender, row.message.messageClass, token);
    const Result<RenderedMessage> said = render(**made, *values, *sender, parts.unsubscribe);
    if (!said)
        return said.error();
    if (!isEmail)
        return ComposedMessage{said->text.toUtf8(), {}, {}};
    parts.said = *said;
    parts.sender = *sender;
    parts.to = {nameIn(*values), row.address};
    parts.reference = reference;
    parts.date = now;
    parts.messageClass = row.message.messageClass;
    const Result<QByteArray> content = mail(parts);
    return content ? Result<ComposedMessage>(ComposedMessage{*content, {}, token})
                   : content.error();
}

Result<Composer::Preview> Composer::preview(Database &database, const WrittenMessage &message,
                                            const Sender &sender, CustomerId customer,
                                            Timestamp now, const PreviewAs &as)
{
    const auto there = CustomerRepository(database).profile(customer);
    if (!there)
        return there.error();
    const Result<PreparedPointer> made = prepare(database, message);
    if (!made)
        return made.error();
    const Result<QJsonObject> values = (*made)->values.of(database, customer, now);
    if (!values)
        return values.error();
    MailParts parts;
    parts.unsubscribe = UnsubscribeWays::of(sender, message.messageClass, kPreviewToken);
    const Result<RenderedMessage> said = render(**made, *values, sender, parts.unsubscribe);
    if (!said)
        return said.error();
    if (message.channel != Channel::Email)
        return Preview{*said, {}};
    parts.said = *said;
    parts.sender = sender;
    parts.to = {nameIn(*values), values->value(kEmail).toString()};
    if (!as.to.isEmpty())
        parts.to = {QString(), as.to};
    parts.reference = !as.reference.isEmpty()
        ? as.reference
        : kPreviewToken + QLatin1Char('@') + sender.address.section(QLatin1Char('@'), -1);
    parts.date = now;
    parts.messageClass = message.messageClass;
    const Result<QByteArray> content = mail(parts);
    return content ? Result<Preview>(Preview{*said, *content}) : content.error();
}

Result<Composer::Preview> Composer::preview(Database &database, const OutboxRow &row,
                                            const Sender &sender, Timestamp now)
{
    const Result<WrittenMessage> message = WrittenMessages(database).get(row.message.written);
    return message ? preview(database, *message, sender, row.message.key.customer, now)
                   : Result<Preview>(message.error());
}

Result<Composer::PreparedPointer> Composer::prepare(Database &database,
                                                    const WrittenMessage &message)
{
    Result<ParsedMessage> parsed = ParsedMessage::parse(message);
    if (!parsed)
        return parsed.error();
    const Result<FieldCatalogue> catalogue = FieldCatalogue::read(database);
    if (!catalogue)
        return catalogue.error();
    QStringList names = parsed->names();
    for (const QString &always : {kName, kEmail}) {
        if (!names.contains(always))
            names.append(always);
    }
    MessageValues values(*catalogue, names, message.language);
    return std::make_shared<const Prepared>(Prepared{*std::move(parsed), std::move(values)});
}

Result<Composer::PreparedPointer> Composer::prepared(Database &database, WrittenMessageId id)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto known = m_prepared.constFind(id); known != m_prepared.cend())
            return *known;
    }
    const Result<WrittenMessage> message = WrittenMessages(database).get(id);
    if (!message)
        return message.error();
    Result<PreparedPointer> made = prepare(database, *message);
    if (!made)
        return made;
    const QMutexLocker lock(&m_mutex);
    if (m_prepared.size() >= kMostPrepared)
        m_prepared.clear();
    m_prepared.insert(id, *made);
    return made;
}

Result<RenderedMessage> Composer::render(const Prepared &prepared, QJsonObject values,
                                         const Sender &sender, const ListUnsubscribe &ways)
{
    const QString link = UnsubscribeWays::link(ways);
    values.insert(messagefields::kSenderName, senderName(sender));
    values.insert(messagefields::kSenderAddress, sender.address);
    if (!link.isEmpty())
        values.insert(messagefields::kUnsubscribeLink, link);
    Result<RenderedMessage> said = prepared.message.render(values);
    if (!said)
        return said;
    const WrittenMessage &written = prepared.message.written();
    const bool isMarketing = written.messageClass == MessageClass::Marketing;
    if (written.channel != Channel::Email)
        return said->text.trimmed().isEmpty()
            ? cannotBeMade(tr("The message says nothing to this customer."), "empty")
            : said;
    if (said->subject.isEmpty())
        return cannotBeMade(tr("The message has no subject for this customer."), "no subject");
    // A section may have left it out.
    const bool isSaid = said->text.contains(link)
        && (said->html.isEmpty() || said->html.contains(link.toHtmlEscaped()));
    if (isMarketing && !isSaid)
        return cannotBeMade(tr("The message says this customer no way to unsubscribe."),
                            "no opt-out");
    return said;
}

QString Composer::nameIn(const QJsonObject &values)
{
    return values.value(kName).toString();
}

Result<QByteArray> Composer::mail(const MailParts &parts)
{
    MailMessage message;
    message.from = {Composer::senderName(parts.sender), parts.sender.address};
    message.to = parts.to;
    message.replyTo = option(parts.sender, "reply_to");
    message.subject = parts.said.subject;
    message.text = parts.said.text;
    message.html = parts.said.html;
    message.messageId = parts.reference;
    message.date = parts.date;
    message.messageClass = parts.messageClass;
    message.unsubscribe = parts.unsubscribe;
    message.moreHeaders = providerHeaders(parts.sender.provider, parts.reference);
    return MimeMessage::write(message);
}

} // namespace comptoir
