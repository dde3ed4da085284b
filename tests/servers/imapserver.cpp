#include "tests/servers/imapserver.h"

#include <QMap>
#include <QMutex>
#include <QMutexLocker>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <algorithm>
#include <functional>
#include <optional>

namespace comptoir {

namespace {

struct Folder
{
    QByteArray attributes;
    qint64 validity = 1'000;
    int nextUid = 1;
    QMap<int, ImapServer::Mail> mails; ///< by UID
};

/// What all connections share; `mutex` guards all but `options` and `tls`.
struct Shared
{
    ImapServer::Options options;
    QSslConfiguration tls;
    mutable QMutex mutex;
    QMap<QByteArray, Folder> folders{{"INBOX", {}}};
    QList<ImapServer::Fault> faults;
    QList<QByteArray> commands;

    std::optional<ImapServer::Fault> faultOf(const QByteArray &command)
    {
        const QMutexLocker lock(&mutex);
        const auto found = std::find_if(faults.begin(), faults.end(), [&](const auto &one) {
            return command.startsWith(one.command);
        });
        if (found == faults.end())
            return std::nullopt;
        const ImapServer::Fault fault = *found;
        faults.erase(found);
        return fault;
    }
    void note(const QByteArray &command)
    {
        const QMutexLocker lock(&mutex);
        commands.append(command);
    }
};

QByteArray unquoted(QByteArray text)
{
    text = text.trimmed();
    if (!text.startsWith('"') || !text.endsWith('"'))
        return text;
    QByteArray plain;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text.at(i) == '\\')
            ++i;
        plain += text.at(i);
    }
    return plain;
}

QByteArray literal(const QByteArray &bytes)
{
    return '{' + QByteArray::number(bytes.size()) + "}\r\n" + bytes;
}

/// One client; lives in the server's thread.
class Talk : public QSslSocket
{
public:
    Talk(Shared &shared, QObject *parent)
        : QSslSocket(parent)
        , m_shared(shared)
    {
        connect(this, &QSslSocket::readyRead, this, &Talk::readAvailable);
        connect(this, &QSslSocket::disconnected, this, &QObject::deleteLater);
        connect(this, &QSslSocket::encrypted, this, &Talk::becomeSafe);
    }
    void begin()
    {
        if (m_shared.options.safety == ImapServer::Safety::Tls)
            encrypt();
        else
            say(m_shared.options.greeting);
    }

private:
    void encrypt()
    {
        setSslConfiguration(m_shared.tls);
        startServerEncryption();
    }
    void becomeSafe()
    {
        m_isSafe = true;
        if (m_shared.options.safety == ImapServer::Safety::Tls)
            say(m_shared.options.greeting);
    }
    void say(const QByteArray &line) { write(line + "\r\n"); }
    void ok(const QByteArray &text = "done") { say(m_tag + " OK " + text); }
    void no(const QByteArray &text) { say(m_tag + " NO " + text); }

    void readAvailable()
    {
        m_buffer += readAll();
        while (!m_isDeaf && state() == ConnectedState) {
            if (m_literal > 0) {
                if (m_buffer.size() < m_literal)
                    return;
                m_line += m_buffer.left(m_literal);
                m_buffer.remove(0, m_literal);
                m_literal = 0;
            }
            const qsizetype end = m_buffer.indexOf("\r\n");
            if (end < 0)
                return;
            m_line += m_buffer.left(end);
            m_buffer.remove(0, end + 2);
            if (announcesLiteral())
                continue;
            const QByteArray line = std::exchange(m_line, {});
            if (m_onLine)
                std::exchange(m_onLine, nullptr)(line);
            else
                command(line);
        }
    }
    bool announcesLiteral()
    {
        const qsizetype open = m_line.lastIndexOf('{');
        if (!m_line.endsWith('}') || open < 0)
            return false;
        m_literal = m_line.mid(open + 1, m_line.size() - open - 2).toLongLong();
        m_line = m_line.left(open);
        say("+ go on");
        return true;
    }

    void command(const QByteArray &line)
    {
        const qsizetype blank = line.indexOf(' ');
        m_tag = line.left(blank);
        const QByteArray text = line.mid(blank + 1);
        const QByteArray verb = text.left(text.indexOf(' ')).toUpper();
        const bool isLogin = verb == "LOGIN" || verb == "AUTHENTICATE";
        m_shared.note(isLogin ? text.split(' ').mid(0, verb == "LOGIN" ? 1 : 2).join(' ') + " ***"
                              : text);
        if (const auto fault = m_shared.faultOf(text)) {
            follow(*fault, text);
            return;
        }
        answer(text);
    }
    void follow(ImapServer::Fault fault, const QByteArray &text)
    {
        write(fault.answer.replace("{tag}", m_tag));
        switch (fault.then) {
        case ImapServer::Fault::Then::Stay:
            break;
        case ImapServer::Fault::Then::Drop:
            disconnectFromHost();
            break;
        case ImapServer::Fault::Then::Hang:
            m_isDeaf = true;
            break;
        case ImapServer::Fault::Then::Usual:
            answer(text);
            break;
        }
    }
    void answer(const QByteArray &text)
    {
        const auto is = [&text](const char *verb) { return text.toUpper().startsWith(verb); };
        if (is("CAPABILITY"))
            introduce();
        else if (is("STARTTLS"))
            startTls();
        else if (is("AUTHENTICATE "))
            authenticate(text.mid(13));
        else if (is("LOGIN "))
            logIn(text.mid(6));
        else if (is("LOGOUT")) {
            say("* BYE");
            ok();
            disconnectFromHost();
        } else if (!m_isIn)
            say(m_tag + " BAD log in first");
        else if (is("LIST "))
            list();
        else if (is("EXAMINE "))
            examine(unquoted(text.mid(8)));
        else if (is("UID SEARCH "))
            search(text.mid(11));
        else if (is("UID FETCH "))
            fetch(text.mid(10));
        else
            say(m_tag + " BAD unknown"); // SELECT and STORE too: nobody may change anything
    }

    [[nodiscard]] bool maySaySecrets() const
    {
        return m_isSafe || m_shared.options.safety == ImapServer::Safety::Plain;
    }
    void introduce()
    {
        QByteArray words = "IMAP4rev1 SPECIAL-USE LIST-EXTENDED";
        words += maySaySecrets() ? ' ' + m_shared.options.logins.join(' ')
                                 : QByteArray(" STARTTLS LOGINDISABLED");
        say("* CAPABILITY " + words);
        ok();
    }
    void startTls()
    {
        ok("begin");
        flush();
        encrypt();
    }
    void authenticate(const QByteArray &rest)
    {
        const QList<QByteArray> words = rest.split(' ');
        const QByteArray way = words.first().toUpper();
        if (words.size() > 1) {
            check(way, words.at(1));
            return;
        }
        m_onLine = [this, way](const QByteArray &said) { check(way, said); };
        say("+ ");
    }
    void check(const QByteArray &way, const QByteArray &said)
    {
        const QByteArray secret = QByteArray::fromBase64(said);
        const QByteArray &user = m_shared.options.user;
        if (way == "PLAIN") {
            welcome(secret == QByteArray(1, '\0') + user + '\0' + m_shared.options.password);
            return;
        }
        if (secret == "user=" + user + "\1auth=Bearer " + m_shared.options.token + "\1\1") {
            welcome(true);
            return;
        }
        m_onLine = [this](const QByteArray &) { welcome(false); };
        say("+ " + QByteArray(R"({"status":"400"})").toBase64());
    }
    void logIn(const QByteArray &rest)
    {
        const QByteArray &user = m_shared.options.user;
        const QByteArray &password = m_shared.options.password;
        const QByteArray plain = QByteArray(rest).replace('"', "").replace('\\', "");
        welcome(plain == user + ' ' + QByteArray(password).replace('"', "").replace('\\', ""));
    }
    void welcome(bool isRight)
    {
        m_isIn = isRight;
        if (isRight)
            ok("welcome");
        else
            no("[AUTHENTICATIONFAILED] wrong");
    }

    void list()
    {
        const QMutexLocker lock(&m_shared.mutex);
        for (auto it = m_shared.folders.cbegin(); it != m_shared.folders.cend(); ++it)
            say("* LIST (" + it->attributes + ") \"/\" \"" + it.key() + '"');
        ok();
    }
    void examine(const QByteArray &name)
    {
        const QMutexLocker lock(&m_shared.mutex);
        const auto folder = m_shared.folders.constFind(name);
        if (folder == m_shared.folders.cend()) {
            no("no such folder");
            return;
        }
        m_folder = name;
        say("* FLAGS (\\Seen)");
        say("* " + QByteArray::number(folder->mails.size()) + " EXISTS");
        say("* OK [UIDVALIDITY " + QByteArray::number(folder->validity) + "] valid");
        say("* OK [UIDNEXT " + QByteArray::number(folder->nextUid) + "] next");
        ok("[READ-ONLY] done");
    }
    void search(const QByteArray &what)
    {
        const QMutexLocker lock(&m_shared.mutex);
        const Folder &folder = m_shared.folders[m_folder];
        QByteArray found = "* SEARCH";
        const QByteArray id
            = what.startsWith("HEADER Message-ID ") ? unquoted(what.mid(18)) : QByteArray();
        const int first = what.startsWith("UID ") ? what.mid(4).split(':').first().toInt() : 1;
        for (auto it = folder.mails.cbegin(); it != folder.mails.cend(); ++it) {
            // "n:*" is the last one, however low.
            const bool isIn = it.key() >= first || it.key() == folder.mails.lastKey();
            if (isIn && (id.isEmpty() || it->bytes.contains(id)))
                found += ' ' + QByteArray::number(it.key());
        }
        say(found);
        ok();
    }
    void fetch(const QByteArray &rest)
    {
        const QMutexLocker lock(&m_shared.mutex);
        const Folder &folder = m_shared.folders[m_folder];
        const int uid = rest.left(rest.indexOf(' ')).toInt();
        const qsizetype most = rest.mid(rest.indexOf("<0.") + 3).split('>').first().toLongLong();
        if (!rest.contains("BODY.PEEK[]")) {
            no("reading would mark it");
            return;
        }
        say("* 1 FETCH (FLAGS (\\Seen))"); // another one's, unasked
        if (const auto mail = folder.mails.constFind(uid); mail != folder.mails.cend())
            say("* 2 FETCH (UID " + QByteArray::number(uid) + " INTERNALDATE \"" + mail->date
                + "\" BODY[]<0> " + literal(mail->bytes.left(most)) + ')');
        ok();
    }

    Shared &m_shared;
    QByteArray m_buffer, m_line, m_tag, m_folder;
    std::function<void(const QByteArray &)> m_onLine;
    qint64 m_literal = 0;
    bool m_isSafe = false, m_isIn = false, m_isDeaf = false;
};

class Listener : public QTcpServer
{
public:
    explicit Listener(Shared &shared)
        : m_shared(shared)
    {}

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *talk = new Talk(m_shared, this);
        talk->setSocketDescriptor(handle);
        talk->begin();
    }

private:
    Shared &m_shared;
};

QSslConfiguration tlsOf(const ImapServer::Options &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(options.key, QSsl::Rsa));
    tls.setLocalCertificateChain(QSslCertificate::fromData(options.certificate));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

class ImapServer::Private
{
public:
    Shared shared;
    QThread thread;
    Listener *listener = nullptr; ///< goes with the thread
    int port = 0;
};

ImapServer::ImapServer()
    : ImapServer(Options())
{}

ImapServer::ImapServer(const Options &options)
    : d(std::make_unique<Private>())
{
    d->shared.options = options;
    if (options.safety != Safety::Plain)
        d->shared.tls = tlsOf(options);
    d->listener = new Listener(d->shared);
    d->listener->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->listener, &QObject::deleteLater);
    d->thread.start();
    QMetaObject::invokeMethod(
        d->listener,
        [this] {
            if (!d->listener->listen(QHostAddress::LocalHost))
                qFatal("no free port on 127.0.0.1");
            d->port = d->listener->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

ImapServer::~ImapServer()
{
    d->thread.quit();
    d->thread.wait();
}

int ImapServer::port() const
{
    return d->port;
}

void ImapServer::addFolder(const QByteArray &name, const QByteArray &attributes)
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.folders[name].attributes = attributes;
}

int ImapServer::deliver(const QByteArray &folder, const Mail &mail)
{
    const QMutexLocker lock(&d->shared.mutex);
    Folder &target = d->shared.folders[folder];
    target.mails.insert(target.nextUid, mail);
    return target.nextUid++;
}

void ImapServer::remove(const QByteArray &folder, int uid)
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.folders[folder].mails.remove(uid);
}

void ImapServer::renumber(const QByteArray &folder)
{
    const QMutexLocker lock(&d->shared.mutex);
    Folder &target = d->shared.folders[folder];
    const QList<Mail> mails = target.mails.values();
    target.mails.clear();
    target.validity += 1;
    target.nextUid = 1;
    for (const Mail &mail : mails)
        target.mails.insert(target.nextUid++, mail);
}

void ImapServer::fail(const Fault &fault)
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.faults.append(fault);
}

QList<QByteArray> ImapServer::commands() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.commands;
}

void ImapServer::forget()
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.commands.clear();
}

} // namespace comptoir
