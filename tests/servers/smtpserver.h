#pragma once

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace comptoir {

/// A mail server on 127.0.0.1 with a free port, on a thread of its own: EHLO, STARTTLS, AUTH PLAIN,
/// LOGIN and XOAUTH2, one message after the other on a connection (RFC 5321, RFC 4954). It keeps
/// what it took, and does what goes wrong on request. Thread-safe.
class SmtpServer
{
public:
    enum class Safety { Plain, StartTls, Tls };
    struct Options
    {
        Safety safety = Safety::Plain;
        QByteArray certificate, key; ///< PEM, of StartTls and Tls
        QList<QByteArray> logins = {"PLAIN", "LOGIN", "XOAUTH2"}; ///< offered once it is safe
        bool mustLogIn = true; ///< MAIL before AUTH gets 530
        QByteArray user = "shop@example.fr", password = "open sesame", token = "good-token-123";
        qint64 largest = 35'882'577;
    };

    /// Where a talk is when the server answers.
    enum class Step { Greeting, Ehlo, StartTls, Auth, Mail, Rcpt, Data, Content, Dot, Noop, Quit };
    struct Moment
    {
        Step step = Step::Greeting;
        QByteArray address; ///< of Mail and Rcpt; from Data to Dot the recipient's
        int connection = 0; ///< from 1 on
        int message = 0; ///< of the connection, from 1 on
    };
    /// What it does then.
    struct Answer
    {
        enum class Kind {
            Usual,
            Say, ///< `text` as the reply, lines end in "\r\n"; refused when it is no 2xx or 3xx
            SayAndDrop,
            Drop, ///< closes without a word; at Dot the message is not taken
            TakeAndDrop, ///< at Dot: takes the message, and closes without a word
            Hang, ///< no answer until release(); then the usual one
            TakeAndHang, ///< at Dot: takes the message, and no answer ever
        } kind
            = Kind::Usual;
        QByteArray text = {};
    };
    /// Called on the server's thread.
    using Script = std::function<Answer(const Moment &)>;

    struct Mail
    {
        QByteArray sender, recipient;
        QByteArray content; ///< dots taken off again
        QByteArray user; ///< who had logged in
        int connection = 0;
    };

    SmtpServer();
    explicit SmtpServer(const Options &options);
    ~SmtpServer();
    SmtpServer(const SmtpServer &) = delete;
    SmtpServer &operator=(const SmtpServer &) = delete;

    [[nodiscard]] int port() const;
    void setScript(const Script &script);
    /// At that step, from the next time on, so many times.
    void fail(Step step, const Answer &answer, int times = 1);
    void release(); ///< whoever hangs gets the usual answer
    void dropAll(); ///< closes every connection, as after a long silence

    [[nodiscard]] QList<Mail> mails() const; ///< what it took, in order
    [[nodiscard]] QList<QByteArray> commands() const; ///< as they came; what a login says as "***"
    [[nodiscard]] int connections() const; ///< so far
    [[nodiscard]] int hanging() const;
    void forget(); ///< mails and commands

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
