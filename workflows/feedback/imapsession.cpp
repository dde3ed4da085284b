#include "workflows/feedback/imapsession.h"

#include <QSet>

#include <algorithm>

namespace comptoir {

namespace {

using imap::Status;
using imap::Value;
using Fault = ImapErrors::Fault;

constexpr qsizetype kMostResponses = 200'000; ///< to one command

QByteArray word(const std::vector<Value> &values, size_t index)
{
    return index < values.size() ? values[index].bytes.toUpper() : QByteArray();
}

} // namespace

class ImapSession::Private
{
public:
    Private(const ImapAccount &account, const QString &secret, const CancelToken &cancel,
            const ImapPatience &patience)
        : m_account(account)
        , m_secret(secret)
        , m_wire(account, cancel, patience)
    {}

    Done open()
    {
        if (const Done usable = ImapAccounts::check(m_account); !usable)
            return usable;
        if (m_account.login != SmtpLogin::None && m_secret.isEmpty())
            return ImapErrors::of(Fault::NoSecret);
        Done step = m_wire.open();
        if (step)
            step = greet();
        if (step && m_account.safety == SmtpSafety::StartTls)
            step = startTls();
        if (step && !m_isLoggedIn)
            step = logIn();
        return step;
    }
    void close()
    {
        if (m_isLoggedIn)
            m_wire.sendLast(nextTag() + " LOGOUT\r\n");
        m_isLoggedIn = false;
        m_wire.close();
    }

    /// The untagged responses of a command that the server takes; its no is a fault of that kind.
    Result<QList<QByteArray>> command(const QByteArray &text, Fault refused = Fault::Refused)
    {
        m_wire.beginCommand();
        const QByteArray tag = nextTag();
        if (const Done sent = m_wire.send(tag + ' ' + text + "\r\n"); !sent)
            return sent.error();
        return answers(tag, refused);
    }
    /// The codes of the last command's "* OK [code]".
    [[nodiscard]] const QList<QByteArray> &codes() const { return m_codes; }
    [[nodiscard]] bool has(const char *capability) const
    {
        return m_capabilities.contains(capability);
    }
    [[nodiscard]] qint64 mostMail() const { return m_wire.patience().mostMail; }

private:
    QByteArray nextTag() { return 'c' + QByteArray::number(++m_commands); }

    Done greet()
    {
        const Result<QByteArray> line = m_wire.readResponse();
        if (!line)
            return line.error();
        const Status status = imap::statusOf(*line);
        if (status.tag == "*" && status.word == "BYE")
            return m_wire.fail(Fault::Refused, "BYE", status.text);
        if (status.tag != "*" || (status.word != "OK" && status.word != "PREAUTH"))
            return m_wire.fail(Fault::Garbled, "greeting");
        // Logged in before it is safe: somebody in between, who wants no STARTTLS.
        if (status.word == "PREAUTH" && m_account.safety == SmtpSafety::StartTls)
            return m_wire.fail(Fault::NoStartTls, "PREAUTH");
        m_isLoggedIn = status.word == "PREAUTH";
        return askCapabilities();
    }
    Done askCapabilities()
    {
        m_capabilities.clear();
        const auto lines = command("CAPABILITY");
        if (!lines)
            return lines.error();
        for (const QByteArray &line : *lines) {
            const QList<QByteArray> words = line.toUpper().split(' ');
            if (words.value(1) == "CAPABILITY")
                m_capabilities = {words.begin() + 2, words.end()};
        }
        return done();
    }
    Done startTls()
    {
        if (!has("STARTTLS"))
            return m_wire.fail(Fault::NoStartTls, "not offered");
        if (const auto taken = command("STARTTLS", Fault::NoStartTls); !taken)
            return taken.error();
        const Done safe = m_wire.makeSafe();
        return safe ? askCapabilities() : safe;
    }

    Done logIn()
    {
        const QByteArray user = m_account.user.toUtf8();
        const QByteArray secret = m_secret.toUtf8();
        if (m_account.login == SmtpLogin::None)
            return done();
        if (m_account.login == SmtpLogin::OAuth && has("AUTH=XOAUTH2"))
            return authenticate("XOAUTH2", "user=" + user + "\1auth=Bearer " + secret + "\1\1");
        if (m_account.login == SmtpLogin::Password && has("AUTH=PLAIN"))
            return authenticate("PLAIN", QByteArray(1, '\0') + user + '\0' + secret);
        if (m_account.login == SmtpLogin::Password && !has("LOGINDISABLED"))
            return logInPlainly(user, secret);
        return m_wire.fail(Fault::NoLogin);
    }
    /// SASL (RFC 3501 §6.2.2, RFC 4959).
    Done authenticate(const QByteArray &way, const QByteArray &answer)
    {
        const QByteArray encoded = answer.toBase64();
        const bool isAtOnce = has("SASL-IR");
        m_replies = isAtOnce ? QList<QByteArray>() : QList<QByteArray>{encoded};
        return enter("AUTHENTICATE " + way + (isAtOnce ? ' ' + encoded : QByteArray()));
    }
    Done logInPlainly(const QByteArray &user, const QByteArray &secret)
    {
        QByteArrayList pieces{"LOGIN"}; // each but the first follows a "+" of the server
        for (const QByteArray &text : {user, secret}) {
            const auto argument = imap::quoted(text);
            pieces.last() += ' ' + argument.value_or('{' + QByteArray::number(text.size()) + '}');
            if (!argument)
                pieces.append(text);
        }
        m_replies = pieces.mid(1);
        return enter(pieces.first());
    }
    Done enter(const QByteArray &line)
    {
        const auto answer = command(line, Fault::LoginRefused);
        m_replies.clear();
        if (!answer)
            return answer.error();
        m_isLoggedIn = true;
        return askCapabilities(); // there are more once one is in
    }

    Result<QList<QByteArray>> answers(const QByteArray &tag, Fault refused)
    {
        QList<QByteArray> untagged;
        m_codes.clear();
        while (true) {
            Result<QByteArray> response = m_wire.readResponse();
            if (!response)
                return response.error();
            const Status status = imap::statusOf(*response);
            if (status.tag == tag)
                return status.word == "OK" ? Result<QList<QByteArray>>(untagged)
                                           : Result<QList<QByteArray>>(refusal(status, refused));
            if (status.tag == "+") {
                // What it asks beyond what we had to say is answered by nothing: its no follows.
                const QByteArray reply = m_replies.isEmpty() ? QByteArray() : m_replies.takeFirst();
                if (const Done sent = m_wire.send(reply + "\r\n"); !sent)
                    return sent.error();
            } else if (status.tag != "*" || untagged.size() >= kMostResponses) {
                return m_wire.fail(Fault::Garbled, "tag");
            } else if (status.word == "OK") {
                m_codes.append(status.code);
            } else {
                untagged.append(*std::move(response));
            }
        }
    }
    Error refusal(const Status &status, Fault fault)
    {
        const char *detail = status.word == "BAD" ? "BAD" : "NO";
        if (fault == Fault::FolderRefused) // the connection is still good
            return ImapErrors::of(fault, detail);
        return m_wire.fail(fault, detail, status.text);
    }

    ImapAccount m_account;
    QString m_secret;
    ImapWire m_wire;
    QSet<QByteArray> m_capabilities;
    QList<QByteArray> m_codes;
    QList<QByteArray> m_replies; ///< to what the server asks by "+"
    int m_commands = 0;
    bool m_isLoggedIn = false;
};

ImapSession::ImapSession(const ImapAccount &account, const QString &secret,
                         const CancelToken &cancel, const ImapPatience &patience)
    : d(std::make_unique<Private>(account, secret, cancel, patience))
{}

ImapSession::~ImapSession()
{
    d->close();
}

Done ImapSession::open()
{
    return d->open();
}

void ImapSession::close()
{
    d->close();
}

Result<QList<imap::Folder>> ImapSession::folders()
{
    const bool isExtended = d->has("SPECIAL-USE") && d->has("LIST-EXTENDED");
    const auto lines
        = d->command(isExtended ? "LIST \"\" \"*\" RETURN (SPECIAL-USE)" : "LIST \"\" \"*\"");
    if (!lines)
        return lines.error();
    QList<imap::Folder> folders;
    for (const QByteArray &line : *lines) {
        const auto values = imap::parse(line.mid(2));
        const auto folder = values ? imap::folderOf(*values) : std::nullopt;
        if (folder && folder->isSelectable && imap::quoted(folder->wireName))
            folders.append(*folder);
    }
    return folders;
}

Result<ImapSession::Opened> ImapSession::examine(const imap::Folder &folder)
{
    const auto name = imap::quoted(folder.wireName);
    if (!name)
        return ImapErrors::of(Fault::FolderRefused, "name");
    const auto lines = d->command("EXAMINE " + *name, Fault::FolderRefused);
    if (!lines)
        return lines.error();
    Opened opened;
    for (const QByteArray &code : d->codes()) {
        const QList<QByteArray> words = code.toUpper().split(' ');
        if (words.first() == "UIDVALIDITY")
            opened.validity = words.value(1).toLongLong();
        else if (words.first() == "UIDNEXT")
            opened.nextUid = words.value(1).toLongLong();
    }
    if (opened.validity <= 0) // without it no number means anything (RFC 3501 §2.3.1.1)
        return ImapErrors::of(Fault::FolderRefused, "no UIDVALIDITY");
    return opened;
}

namespace {

QList<qint64> found(const QList<QByteArray> &lines)
{
    QList<qint64> uids;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.value(1).toUpper() != "SEARCH")
            continue;
        for (qsizetype i = 2; i < words.size(); ++i) {
            const qint64 uid = words.at(i).toLongLong();
            if (uid > 0 && uid <= 0xFFFFFFFFLL)
                uids.append(uid);
        }
    }
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    return uids;
}

} // namespace

Result<QList<qint64>> ImapSession::above(qint64 uid)
{
    const auto lines = d->command("UID SEARCH UID " + QByteArray::number(uid + 1) + ":*");
    if (!lines)
        return lines.error();
    QList<qint64> uids = found(*lines);
    // "n:*" always means the last one too, however low its number (RFC 3501 §6.4.8).
    uids.erase(uids.begin(), std::upper_bound(uids.begin(), uids.end(), uid));
    return uids;
}

Result<QList<qint64>> ImapSession::since(Timestamp day)
{
    const auto lines = d->command("UID SEARCH SINCE " + imap::searchDate(day));
    return lines ? Result<QList<qint64>>(found(*lines)) : lines.error();
}

Result<bool> ImapSession::hasMessageId(const QByteArray &id)
{
    const auto argument = imap::quoted('<' + id + '>');
    if (!argument)
        return false;
    const auto lines = d->command("UID SEARCH HEADER Message-ID " + *argument);
    return lines ? Result<bool>(!found(*lines).isEmpty()) : lines.error();
}

namespace {

/// The message in a FETCH response of that UID; nullopt: it is another response.
std::optional<ImapSession::Mail> mailIn(const QByteArray &response, qint64 uid)
{
    const auto values = imap::parse(response.mid(2));
    if (!values || values->size() < 3 || word(*values, 1) != "FETCH"
        || (*values)[2].kind != Value::Kind::List)
        return std::nullopt;
    const std::vector<Value> &items = (*values)[2].items;
    ImapSession::Mail mail;
    bool isIt = false;
    bool hasBody = false;
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        const QByteArray name = word(items, i);
        const Value &value = items[i + 1];
        if (name == "UID")
            isIt = value.bytes.toLongLong() == uid;
        else if (name == "INTERNALDATE")
            mail.receivedAt = imap::internalDate(value.bytes);
        else if (name.startsWith("BODY[]")) {
            hasBody = true;
            mail.bytes = value.bytes;
        }
    }
    return isIt && hasBody ? std::optional(mail) : std::nullopt;
}

} // namespace

Result<std::optional<ImapSession::Mail>> ImapSession::fetch(qint64 uid)
{
    const QByteArray most = QByteArray::number(d->mostMail());
    const auto lines = d->command("UID FETCH " + QByteArray::number(uid)
                                  + " (UID INTERNALDATE BODY.PEEK[]<0." + most + ">)");
    if (!lines)
        return lines.error();
    for (const QByteArray &line : *lines) {
        if (auto mail = mailIn(line, uid))
            return mail;
    }
    return std::optional<Mail>();
}

} // namespace comptoir
