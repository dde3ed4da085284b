#pragma once

#include "tests/servers/loopbackserver.h"

#include <QMutex>

namespace comptoir {

/// An authorization server on 127.0.0.1: lets people in by browse(), and its token endpoint checks
/// what RFC 6749 and RFC 7636 want checked. Thread-safe.
class OAuthServer
{
public:
    OAuthServer();

    [[nodiscard]] QUrl authorize() const;
    [[nodiscard]] QUrl token() const;
    [[nodiscard]] LoopbackServer &http() { return m_server; }

    static constexpr const char *kClient = "comptoir-desk";
    static constexpr const char *kSecret = "not so secret";

    /// What the browser comes back with, once somebody signed in (or said no) at that address;
    /// empty when the address asks for something that is not in order.
    QUrl browse(const QUrl &address, bool isAllowed = true);
    /// As if somebody had signed in and exchanged the code.
    void letIn();
    /// Takes back what was given: nothing renews any more.
    void revoke();
    /// Gives another refresh token with each renewal, and takes only the newest.
    void setRotates(bool rotates);
    void setLifetime(int seconds);

    [[nodiscard]] int issued() const; ///< access tokens
    static QString accessToken(int number); ///< from 1

private:
    ServerReply answer(const ServerRequest &request);
    ServerReply exchange(const QUrlQuery &form);
    ServerReply renew(const QUrlQuery &form);
    ServerReply give();

    mutable QMutex m_mutex; // guards what follows; held by answer()
    QString m_code, m_challenge, m_redirect, m_refresh;
    int m_issued = 0, m_codes = 0, m_lifetime = 3'600;
    bool m_rotates = false;
    LoopbackServer m_server; // last: it calls the rest
};

} // namespace comptoir
