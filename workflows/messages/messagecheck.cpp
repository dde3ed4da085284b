#include "workflows/messages/messagecheck.h"

#include "models/segments/fieldcatalogue.h"
#include "workflows/messages/messagevalues.h"
#include "workflows/messages/visibleoptout.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Kind = MessageProblem::Kind;
using Part = ParsedMessage::Part;
using Piece = MessageTemplate::Piece;

constexpr std::array kParts{Part::Subject, Part::Html, Part::Text};

bool names(const MessageTemplate &text, const QString &field)
{
    return std::any_of(text.fields().begin(), text.fields().end(),
                       [&field](const TemplateField &one) { return one.name == field; });
}

/// Whether the link stands in each part, seen or not.
bool namesInEachPart(const ParsedMessage &message)
{
    const WrittenMessage &written = message.written();
    const auto has = [&message](Part part, const QString &text) {
        return text.isEmpty() || names(message.part(part), messagefields::kUnsubscribeLink);
    };
    return has(Part::Html, written.html) && has(Part::Text, written.text)
        && !(written.html.isEmpty() && written.text.isEmpty());
}

bool saysStop(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\bSTOP\\b"));
    return word.match(text).hasMatch();
}

/// Goes through one message.
class Checking
{
    Q_DECLARE_TR_FUNCTIONS(MessageCheck)
public:
    Checking(const WrittenMessage &message, const FieldCatalogue &fields,
             const std::optional<MessageSigner> &signer)
        : m_message(message)
        , m_fields(fields)
        , m_signer(signer)
    {}

    QList<MessageProblem> run()
    {
        const Result<ParsedMessage> parsed = ParsedMessage::parse(m_message);
        if (!parsed) {
            add(Kind::NotWellFormed, parsed.error().text);
            return m_problems;
        }
        checkContent();
        for (const Part part : kParts)
            checkFields(*parsed, part);
        checkOptOut(*parsed);
        checkClass();
        checkSize();
        checkFallbacks(*parsed);
        checkSigner(*parsed);
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const MessageProblem &a, const MessageProblem &b) {
                             return a.hinders() && !b.hinders();
                         });
        return m_problems;
    }

private:
    void add(Kind kind, const QString &text, const QString &field = {})
    {
        const MessageProblem problem{kind, field, text, {}};
        if (!m_problems.contains(problem))
            m_problems.append(problem);
    }
    [[nodiscard]] bool isEmail() const { return m_message.channel == Channel::Email; }

    void checkContent()
    {
        if (isEmail() && m_message.subject.isEmpty())
            add(Kind::NoSubject, tr("The message has no subject."));
        if (m_message.html.isEmpty() && m_message.text.isEmpty())
            add(Kind::NoContent, tr("The message says nothing."));
        else if (isEmail() && m_message.text.isEmpty())
            add(Kind::NoPlainText,
                tr("The message has no plain text, which some people read: it is made from the "
                   "HTML."));
    }

    /// Sections guard what stands in them: {{#x}}{{x}}{{/x}} needs no fallback.
    void checkFields(const ParsedMessage &message, Part part)
    {
        const std::vector<Piece> &pieces = message.part(part).pieces();
        std::vector<std::pair<size_t, QString>> open; // the end of each section, and its field
        for (size_t i = 0; i < pieces.size(); ++i) {
            while (!open.empty() && open.back().first <= i)
                open.pop_back();
            const Piece &piece = pieces[i];
            if (piece.kind == Piece::Kind::Text)
                continue;
            const bool isGuarded = std::any_of(open.begin(), open.end(), [&piece](const auto &one) {
                return one.second == piece.field.name;
            });
            checkField(piece, part, isGuarded, !open.empty());
            if (piece.kind != Piece::Kind::Field)
                open.emplace_back(
                    piece.end, piece.kind == Piece::Kind::Section ? piece.field.name : QString());
        }
    }

    void checkField(const Piece &piece, Part part, bool isGuarded, bool isInSection)
    {
        const QString &name = piece.field.name;
        if (MessageCheck::isOwnField(name) || (name == QLatin1String(".") && isInSection)) {
            checkOwnField(piece, part);
            return;
        }
        const Field *field = m_fields.find(name);
        if (field == nullptr) {
            add(Kind::UnknownField,
                at(piece, part,
                   tr("Line %1: there is no field “%2”. Choose one from the list of fields.")),
                name);
            return;
        }
        if (piece.kind != Piece::Kind::Field)
            return;
        if (field->type == FieldType::List || field->type == FieldType::Boolean) {
            add(Kind::FieldIsNoText,
                at(piece, part,
                   tr("Line %1: “%2” is no text by itself. Use it as a section: {{#%2}}.")),
                name);
            return;
        }
        if (!isGuarded && !MessageCheck::isAlwaysThere(*field, m_message.channel)
            && !m_message.fallbacks.contains(name))
            add(Kind::NoFallback,
                tr("Customers without “%1” do not get the message. Say what stands there instead "
                   "with fallback.%1.")
                    .arg(name),
                name);
    }

    void checkOwnField(const Piece &piece, Part part)
    {
        const bool isLink = piece.field.name == messagefields::kUnsubscribeLink;
        if (isLink && (!isEmail() || m_message.messageClass == MessageClass::Transactional))
            add(Kind::UnknownField,
                at(piece, part, tr("Line %1: only marketing e-mails have “%2”.")),
                piece.field.name);
    }

    /// Not by arg(): a name may hold "%2".
    static QString at(const Piece &piece, Part part, QString text)
    {
        text.replace(QLatin1String("%1"), QString::number(piece.field.line));
        text.replace(QLatin1String("%2"), piece.field.name);
        return ParsedMessage::inPart(part, text);
    }

    void checkOptOut(const ParsedMessage &message)
    {
        if (MessageCheck::hasOptOut(message))
            return;
        if (isEmail() && namesInEachPart(message))
            add(Kind::HiddenOptOut,
                tr("Not everybody sees the link to unsubscribe: it stands in a section, in a "
                   "remark, in something hidden, or has nothing to click on. Put it where every "
                   "reader sees it."));
        else
            add(Kind::NoOptOut, noOptOut());
    }

    /// The class that needs no consent is for what a customer waits for, and for nothing that
    /// sells.
    void checkClass()
    {
        if (m_message.messageClass == MessageClass::Transactional && !m_message.offer.isEmpty())
            add(Kind::SellsAsTransactional,
                tr("A message of the class “transactional” answers an order or an account and "
                   "makes no offer. Take “offer” out, or make it a marketing message."));
    }

    [[nodiscard]] QString noOptOut() const
    {
        return isEmail()
            ? tr("The message says no way to unsubscribe. Put a link to {{unsubscribe_link}} into "
                 "it, in the plain text too if it has its own.")
            : tr("The message says no way to unsubscribe. Write STOP with its number into it, or "
                 "say “%1” where the provider adds that by itself.")
                  .arg(QLatin1String("stop: gateway"));
    }

    void checkSize()
    {
        if (m_message.html.size() > MessageCheck::kLargestHtml)
            add(Kind::TooLarge, tr("The HTML is too large for mailboxes. Make it shorter."));
        else if (m_message.html.size() > MessageCheck::kLargeHtml)
            add(Kind::LargeHtml,
                tr("The HTML is so large that some mailboxes cut it and hide its end, where mostly "
                   "the link to unsubscribe stands. Make it shorter than 100 kB."));
        if (!isEmail() && m_message.text.size() > MessageCheck::kLongestSms)
            add(Kind::TooLarge, tr("The text is too long for a text message. Make it shorter."));
    }

    void checkFallbacks(const ParsedMessage &parsed)
    {
        const QStringList used = parsed.names();
        for (auto one = m_message.fallbacks.begin(); one != m_message.fallbacks.end(); ++one) {
            if (!used.contains(one.key()))
                add(Kind::UnusedFallback,
                    tr("There is a fallback for “%1”, which the message does not use.")
                        .arg(one.key()),
                    one.key());
        }
    }

    void checkSigner(const ParsedMessage &parsed)
    {
        const QString name = messagefields::kSenderName;
        if (!m_signer || !m_signer->name.trimmed().isEmpty() || m_message.fallbacks.contains(name)
            || !parsed.names().contains(name))
            return;
        add(Kind::NoSenderName,
            tr("The message says the sender’s name (“sender_name”), and the account by which it "
               "leaves has none: nobody would get it. Give the account a name, or say what stands "
               "there instead."),
            name);
        m_problems.last().value = m_signer->instead;
    }

    const WrittenMessage &m_message;
    const FieldCatalogue &m_fields;
    const std::optional<MessageSigner> &m_signer;
    QList<MessageProblem> m_problems;
};

} // namespace

QList<MessageProblem> MessageCheck::of(const WrittenMessage &message, const FieldCatalogue &fields,
                                       const std::optional<MessageSigner> &signer)
{
    return Checking(message, fields, signer).run();
}

Done MessageCheck::mayGo(const QList<MessageProblem> &problems)
{
    if (problems.isEmpty() || !problems.first().hinders())
        return done();
    return Error{ErrorCode::Parse, problems.first().text,
                 QStringLiteral("message: ") + machineName(problems.first().kind)};
}

bool MessageCheck::hasOptOut(const ParsedMessage &message)
{
    const WrittenMessage &written = message.written();
    if (written.messageClass == MessageClass::Transactional)
        return true;
    if (written.channel != Channel::Email)
        return written.gatewayOptOut || saysStop(written.text);
    const bool isEmpty = written.html.isEmpty() && written.text.isEmpty();
    return !isEmpty && (written.html.isEmpty() || VisibleOptOut::inHtml(message.part(Part::Html)))
        && (written.text.isEmpty() || VisibleOptOut::inText(message.part(Part::Text)));
}

bool MessageCheck::isAlwaysThere(const Field &field, Channel channel)
{
    const QString address = channel == Channel::Email ? QStringLiteral("email")
                                                      : QStringLiteral("phone"); // it goes there
    return field.noneIsZero || field.id == address;
}

bool MessageCheck::isOwnField(const QString &name)
{
    return name == messagefields::kUnsubscribeLink || name == messagefields::kSenderName
        || name == messagefields::kSenderAddress;
}

QString machineName(MessageProblem::Kind kind)
{
    static constexpr std::array kNames{
        "not_well_formed", "unknown_field",  "field_is_no_text", "no_subject",
        "no_content",      "no_opt_out",     "hidden_opt_out",   "sells_as_transactional",
        "too_large",       "no_sender_name", "no_plain_text",    "no_fallback",
        "unused_fallback", "large_html"};
    return QString::fromLatin1(kNames.at(static_cast<size_t>(kind)));
}

} // namespace comptoir
