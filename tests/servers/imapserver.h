#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

namespace comptoir {

/// A mailbox server on 127.0.0.1 with a free port, on a thread of its own: as much of RFC 3501 as a
/// reader needs, and what goes wrong on request. Thread-safe.
class ImapServer
{
public:
    enum class Safety { Plain, StartTls, Tls };
    struct Options
    {
        Safety safety = Safety::Plain;
        QByteArray certificate, key; ///< PEM, of StartTls and Tls
        /// Offered once it is safe; the words of the CAPABILITY response.
        QList<QByteArray> logins = {"AUTH=PLAIN", "AUTH=XOAUTH2", "SASL-IR"};
        QByteArray user = "shop@example.fr", password = "open sesame", token = "good-token-123";
        QByteArray greeting = "* OK ready";
    };

    struct Mail
    {
        QByteArray bytes;
        QByteArray date = "21-Nov-2026 10:00:00 +0000"; ///< INTERNALDATE; SEARCH SINCE ignores it
    };

    /// What is sent instead of the answer to the next command that begins so ("UID FETCH"): then
    /// the connection stays, is dropped, or nothing more comes. "{tag}" is the command's.
    struct Fault
    {
        QByteArray command;
        QByteArray answer = {};
        enum class Then { Stay, Drop, Hang, Usual } then = Then::Stay;
    };

    ImapServer();
    explicit ImapServer(const Options &options);
    ~ImapServer();
    ImapServer(const ImapServer &) = delete;
    ImapServer &operator=(const ImapServer &) = delete;

    [[nodiscard]] int port() const;

    /// `attributes`: "\\Junk". An existing one keeps its mail.
    void addFolder(const QByteArray &name, const QByteArray &attributes = {});
    /// Its UID.
    int deliver(const QByteArray &folder, const Mail &mail);
    void remove(const QByteArray &folder, int uid);
    /// Numbers the folder anew, as after it was rebuilt.
    void renumber(const QByteArray &folder);
    void fail(const Fault &fault);

    [[nodiscard]] QList<QByteArray> commands() const; ///< without tags; what logins say as "***"
    void forget(); ///< commands

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace comptoir
