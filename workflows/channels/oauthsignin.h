#pragma once

#include "workflows/channels/oauth.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace comptoir {

/// Signs an owner in at the provider of a mailbox: opens an address in the browser, waits on
/// 127.0.0.1 for the answer that the browser brings, and exchanges it for tokens. Only an answer
/// with the state of this very sign-in is taken; whatever else calls there is turned away and
/// waited on past.
///
/// Lives on the GUI thread (or the command line's main thread with an event loop); signals come
/// there, one of them once for each start(). Destroying it ends everything within a moment.
class OAuthSignIn : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Clock *clock = nullptr; ///< outlives it
        std::function<double()> random; ///< in [0, 1)
        std::function<QString()> token; ///< 96 random bits as hexadecimal digits, never one twice
        std::function<void(const QUrl &)> open; ///< in the browser
        std::chrono::milliseconds patience{600'000}; ///< until the owner has signed in
    };

    explicit OAuthSignIn(Parts parts, QObject *parent = nullptr);
    ~OAuthSignIn() override;

    /// `address`: of the mailbox. One that is under way is given up.
    void start(const OAuthProvider &provider, const OAuthClient &client, const QString &address);
    void cancel(); ///< without a signal

signals:
    void signedIn(const comptoir::OAuthTokens &tokens);
    void failed(const comptoir::Error &error);

private:
    class Visit;
    struct Attempt;
    void visited(const QUrlQuery &answer);
    void exchange(const QString &code);
    void endLater(int number, const Result<OAuthTokens> &tokens);
    void end(const Result<OAuthTokens> &tokens);

    Parts m_parts;
    int m_number = 0; ///< of the attempt
    std::unique_ptr<Attempt> m_attempt;
};

} // namespace comptoir
