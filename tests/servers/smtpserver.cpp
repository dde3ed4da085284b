#include "tests/servers/smtpserver.h"

#include <QMutex>
#include <QMutexLocker>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <algorithm>

namespace comptoir {

namespace {

using Step = SmtpServer::Step;
using Answer = SmtpServer::Answer;
using Kind = SmtpServer::Answer::Kind;
using Moment = SmtpServer::Moment;

/// What all connections share; `mutex` guards all but `options`.
struct Shared
{
    SmtpServer::Options options;
    QSslConfiguration tls;
    mutable QMutex mutex;
    SmtpServer::Script script;
    QList<std::pair<Step, Answer>> failures;
    QList<SmtpServer::Mail> mails;
    QList<QByteArray> commands;
    int connections = 0, hanging = 0;

    Answer answerAt(const Moment &moment)
    {
        SmtpServer::Script asked;
        {
            const QMutexLocker lock(&mutex);
            const auto planned
                = std::find_if(failures.begin(), failures.end(),
                               [&](const auto &one) { return one.first == moment.step; });
            if (planned != failures.end()) {
                Answer answer = planned->second;
                failures.erase(planned);
                return answer;
            }
            asked = script;
        }
        return asked ? asked(moment) : Answer{};
    }
    void note(const QByteArray &command)
    {
        const QMutexLocker lock(&mutex);
        commands.append(command);
    }
};

/// "MAIL FROM:<a@b> SIZE=3" → "a@b"
QByteArray addressIn(const QByteArray &line)
{
    const qsizetype from = line.indexOf('<') + 1;
    const qsizetype to = line.indexOf('>', from);
    return from > 0 && to > from ? line.mid(from, to - from) : QByteArray();
}

QByteArray unstuffed(const QByteArray &content)
{
    QByteArray plain = content.startsWith('.') ? content.mid(1) : content;
    return plain.replace("\r\n.", "\r\n");
}

/// One client; lives in the server's thread.
class Talk : public QSslSocket
{
public:
    Talk(Shared &shared, int number, QObject *parent)
        : QSslSocket(parent)
        , m_shared(shared)
        , m_number(number)
    {
        connect(this, &QSslSocket::readyRead, this, &Talk::readAvailable);
        connect(this, &QSslSocket::disconnected, this, &Talk::leave);
        connect(this, &QSslSocket::encrypted, this, &Talk::becomeSafe);
    }
    ~Talk() override { disconnect(this, nullptr, this, nullptr); }
    Talk(const Talk &) = delete;
    Talk &operator=(const Talk &) = delete;

    void begin()
    {
        if (m_shared.options.safety == SmtpServer::Safety::Tls)
            encrypt();
        else
            greet();
    }
    void release()
    {
        if (!m_whenReleased)
            return;
        const auto usual = std::exchange(m_whenReleased, nullptr);
        count(-1);
        usual();
        readAvailable();
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
        m_buffer.clear();
        if (m_shared.options.safety == SmtpServer::Safety::Tls)
            greet();
    }
    void greet()
    {
        answer(Step::Greeting, {}, [this] { say("220 test.example ESMTP"); });
    }
    void leave()
    {
        if (m_whenReleased) {
            m_whenReleased = nullptr;
            count(-1);
        }
        deleteLater();
    }
    void count(int change)
    {
        const QMutexLocker lock(&m_shared.mutex);
        m_shared.hanging += change;
    }
    void say(const QByteArray &reply) { write(reply + "\r\n"); }

    void readAvailable()
    {
        m_buffer += readAll();
        while (!m_whenReleased && state() == ConnectedState) {
            if (m_isContent) {
                if (!readContent())
                    return;
                continue;
            }
            const qsizetype end = m_buffer.indexOf("\r\n");
            if (end < 0)
                return;
            const QByteArray line = m_buffer.left(end);
            m_buffer.remove(0, end + 2);
            if (m_onLine)
                std::exchange(m_onLine, nullptr)(line);
            else
                command(line);
        }
    }

    /// Asks the script, and does the usual where it says nothing else.
    void answer(Step step, const QByteArray &address, const std::function<void()> &usual,
                const std::function<void()> &refused = {})
    {
        const Answer told = m_shared.answerAt({step, address, m_number, m_messages});
        switch (told.kind) {
        case Kind::Usual:
            usual();
            break;
        case Kind::Say:
        case Kind::SayAndDrop:
            write(told.text);
            if (refused)
                refused();
            if (told.kind == Kind::SayAndDrop)
                disconnectFromHost();
            break;
        case Kind::TakeAndDrop:
            take();
            abort();
            break;
        case Kind::Drop:
            abort();
            break;
        case Kind::TakeAndHang:
            take();
            hang([] {});
            break;
        case Kind::Hang:
            hang(usual);
            break;
        }
    }
    void hang(const std::function<void()> &then)
    {
        m_whenReleased = then;
        count(1);
    }

    void command(const QByteArray &line)
    {
        const QByteArray verb = line.split(' ').first().toUpper();
        m_shared.note(verb == "AUTH" ? "AUTH " + line.split(' ').value(1) + " ***" : line);
        if (verb == "EHLO" || verb == "HELO")
            answer(Step::Ehlo, {}, [this] { introduce(); });
        else if (verb == "STARTTLS")
            startTls();
        else if (verb == "AUTH")
            answer(Step::Auth, {}, [this, line] { logIn(line); });
        else if (verb == "MAIL")
            mail(addressIn(line));
        else if (verb == "RCPT")
            rcpt(addressIn(line));
        else if (verb == "DATA")
            data();
        else if (verb == "NOOP")
            answer(Step::Noop, {}, [this] { say("250 2.0.0 Ok"); });
        else if (verb == "RSET")
            startAnew();
        else if (verb == "QUIT")
            answer(Step::Quit, {}, [this] {
                say("221 2.0.0 Bye");
                disconnectFromHost();
            });
        else
            say("502 5.5.1 Command not implemented");
    }

    [[nodiscard]] bool maySaySecrets() const
    {
        return m_isSafe || m_shared.options.safety == SmtpServer::Safety::Plain;
    }
    void introduce()
    {
        m_sender.clear();
        QByteArray reply = "250-test.example greets you\r\n250-SIZE "
            + QByteArray::number(m_shared.options.largest) + "\r\n";
        if (!maySaySecrets())
            reply += "250-STARTTLS\r\n";
        else if (!m_shared.options.logins.isEmpty())
            reply += "250-AUTH " + m_shared.options.logins.join(' ') + "\r\n";
        say(reply + "250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
    }
    void startAnew()
    {
        m_sender.clear();
        say("250 2.0.0 Ok");
    }
    void startTls()
    {
        if (m_isSafe || m_shared.options.safety != SmtpServer::Safety::StartTls) {
            say("503 5.5.1 Not now");
            return;
        }
        answer(Step::StartTls, {}, [this] {
            say("220 2.0.0 Ready to start TLS");
            encrypt();
        });
    }

    void logIn(const QByteArray &line)
    {
        const QList<QByteArray> words = line.split(' ');
        const QByteArray way = words.value(1).toUpper();
        if (!maySaySecrets() || !m_shared.options.logins.contains(way))
            say("504 5.5.4 Not offered");
        else if (way == "LOGIN")
            askLogin();
        else if (words.size() > 2)
            check(way, words.at(2));
        else
            ask("334 ", [this, way](const QByteArray &said) { check(way, said); });
    }
    void ask(const QByteArray &question, const std::function<void(const QByteArray &)> &then)
    {
        m_onLine = then;
        say(question);
    }
    void askLogin()
    {
        ask("334 VXNlcm5hbWU6", [this](const QByteArray &user) {
            m_user = QByteArray::fromBase64(user);
            ask("334 UGFzc3dvcmQ6", [this](const QByteArray &password) {
                welcome(m_user,
                        m_user == m_shared.options.user
                            && QByteArray::fromBase64(password) == m_shared.options.password);
            });
        });
    }
    void check(const QByteArray &way, const QByteArray &said)
    {
        const QByteArray secret = QByteArray::fromBase64(said);
        const QByteArray &user = m_shared.options.user;
        if (way == "PLAIN") {
            welcome(user, secret == QByteArray(1, '\0') + user + '\0' + m_shared.options.password);
            return;
        }
        if (secret == "user=" + user + "\1auth=Bearer " + m_shared.options.token + "\1\1") {
            welcome(user, true);
            return;
        }
        // As Google: why, in JSON; the client answers anything, and then comes the no.
        ask("334 " + QByteArray(R"({"status":"401","schemes":"bearer"})").toBase64(),
            [this](const QByteArray &) { welcome({}, false); });
    }
    void welcome(const QByteArray &user, bool isRight)
    {
        m_user = isRight ? user : QByteArray();
        say(isRight ? "235 2.7.0 Welcome" : "535 5.7.8 Bad credentials");
    }

    void mail(const QByteArray &sender)
    {
        ++m_messages;
        m_recipient.clear();
        if (m_shared.options.mustLogIn && m_user.isEmpty() && !m_shared.options.logins.isEmpty()) {
            say("530 5.7.0 Authentication required");
            return;
        }
        answer(Step::Mail, sender, [this, sender] {
            m_sender = sender;
            say("250 2.1.0 Ok");
        });
    }
    void rcpt(const QByteArray &recipient)
    {
        answer(Step::Rcpt, recipient, [this, recipient] {
            m_recipient = recipient;
            say("250 2.1.5 Ok");
        });
    }
    void data()
    {
        if (m_sender.isEmpty() || m_recipient.isEmpty()) {
            say("503 5.5.1 Bad sequence of commands");
            return;
        }
        answer(Step::Data, m_recipient, [this] {
            m_content.clear();
            m_isContent = true;
            m_isContentSeen = m_mayTake = false;
            say("354 End data with <CR><LF>.<CR><LF>");
        });
    }

    /// False when more is to come.
    bool readContent()
    {
        if (m_buffer.isEmpty())
            return false;
        if (!m_isContentSeen) {
            m_isContentSeen = true;
            answer(Step::Content, m_recipient, [this] { m_mayTake = true; });
        }
        if (!m_mayTake)
            return false;
        // "\r\n" belongs to DATA's line where the message is empty.
        m_content += std::exchange(m_buffer, {});
        const qsizetype end = ("\r\n" + m_content).indexOf("\r\n.\r\n");
        if (end < 0)
            return false;
        m_buffer = m_content.mid(end + 3);
        m_content.truncate(end);
        m_isContent = false;
        answer(
            Step::Dot, m_recipient,
            [this] {
                const QByteArray id = QByteArray::number(take());
                say("250 2.0.0 Ok: queued as T" + id);
            },
            [this] { m_sender.clear(); });
        return true;
    }
    qsizetype take()
    {
        const QMutexLocker lock(&m_shared.mutex);
        m_shared.mails.append({m_sender, m_recipient, unstuffed(m_content), m_user, m_number});
        m_sender.clear();
        return m_shared.mails.size();
    }

    Shared &m_shared;
    int m_number;
    int m_messages = 0;
    QByteArray m_buffer, m_content, m_sender, m_recipient, m_user;
    std::function<void(const QByteArray &)> m_onLine; ///< of a login
    std::function<void()> m_whenReleased;
    bool m_isSafe = false, m_isContent = false, m_isContentSeen = false, m_mayTake = false;
};

class Listener : public QTcpServer
{
public:
    explicit Listener(Shared &shared)
        : m_shared(shared)
    {}
    void dropAll()
    {
        forEach([](Talk &talk) { talk.abort(); });
    }
    void release()
    {
        forEach([](Talk &talk) { talk.release(); });
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        int number = 0;
        {
            const QMutexLocker lock(&m_shared.mutex);
            number = ++m_shared.connections;
        }
        auto *talk = new Talk(m_shared, number, this);
        m_talks.append(talk);
        talk->setSocketDescriptor(handle);
        talk->begin();
    }

private:
    template <typename F>
    void forEach(F work)
    {
        const QList<QPointer<Talk>> talks = m_talks;
        for (const QPointer<Talk> &talk : talks) {
            if (talk)
                work(*talk);
        }
    }

    QList<QPointer<Talk>> m_talks;
    Shared &m_shared;
};

QSslConfiguration tlsOf(const SmtpServer::Options &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(options.key, QSsl::Rsa));
    tls.setLocalCertificateChain(QSslCertificate::fromData(options.certificate));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace

class SmtpServer::Private
{
public:
    template <typename F>
    void there(F work)
    {
        QMetaObject::invokeMethod(listener, work, Qt::BlockingQueuedConnection);
    }

    Shared shared;
    QThread thread;
    Listener *listener = nullptr; ///< goes with the thread
    int port = 0;
};

SmtpServer::SmtpServer()
    : SmtpServer(Options())
{}

SmtpServer::SmtpServer(const Options &options)
    : d(std::make_unique<Private>())
{
    d->shared.options = options;
    if (options.safety != Safety::Plain)
        d->shared.tls = tlsOf(options);
    d->listener = new Listener(d->shared);
    d->listener->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->listener, &QObject::deleteLater);
    d->thread.start();
    d->there([this] {
        if (!d->listener->listen(QHostAddress::LocalHost))
            qFatal("no free port on 127.0.0.1");
        d->port = d->listener->serverPort();
    });
}

SmtpServer::~SmtpServer()
{
    d->thread.quit();
    d->thread.wait();
}

int SmtpServer::port() const
{
    return d->port;
}

void SmtpServer::setScript(const Script &script)
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.script = script;
}

void SmtpServer::fail(Step step, const Answer &answer, int times)
{
    const QMutexLocker lock(&d->shared.mutex);
    for (int i = 0; i < times; ++i)
        d->shared.failures.append({step, answer});
}

void SmtpServer::release()
{
    d->there([this] { d->listener->release(); });
}

void SmtpServer::dropAll()
{
    d->there([this] { d->listener->dropAll(); });
}

QList<SmtpServer::Mail> SmtpServer::mails() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.mails;
}

QList<QByteArray> SmtpServer::commands() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.commands;
}

int SmtpServer::connections() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.connections;
}

int SmtpServer::hanging() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.hanging;
}

void SmtpServer::forget()
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.mails.clear();
    d->shared.commands.clear();
}

} // namespace comptoir
