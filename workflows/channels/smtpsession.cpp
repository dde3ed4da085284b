#include "workflows/channels/smtpsession.h"

#include "workflows/channels/smtplistener.h"

#include <QElapsedTimer>
#include <QHostAddress>

#include <algorithm>
#include <cstring>
#include <curl/curl.h>

namespace comptoir {

namespace {

using End = SmtpTalk::End;
using std::chrono::milliseconds;

/// As Thunderbird says it: the name of this computer is nobody's business.
const QByteArray kOurName = "%5B127.0.0.1%5D";

struct FreeList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// Once, and kept until the end: libcurl counts.
bool isCurlReady()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    return code == CURLE_OK;
}

QByteArray urlOf(const SmtpAccount &account)
{
    const QByteArray scheme = account.safety == SmtpSafety::Tls ? "smtps" : "smtp";
    return scheme + "://" + wireHost(account.host).toLatin1() + ':'
        + QByteArray::number(account.port) + '/' + kOurName;
}

/// libcurl's numbers that say by themselves what was wrong.
std::optional<End> plainEnd(CURLcode code)
{
    switch (code) {
    case CURLE_OK:
        return End::Finished;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return End::HostNotFound;
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
        return End::NoConnection;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return End::BadCertificate;
    case CURLE_USE_SSL_FAILED:
        return End::NoStartTls;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return End::TlsFailed;
    default:
        return std::nullopt;
    }
}

} // namespace

/// What libcurl calls back while one message moves.
class SmtpSession::Private
{
public:
    Private(const SmtpAccount &account, const QString &secret, const SmtpPatience &patience)
        : m_account(account)
        , m_secret(secret)
        , m_patience(patience)
        , m_handle(isCurlReady() ? curl_easy_init() : nullptr)
    {
        m_listener.addSecret(secret);
    }
    ~Private() { curl_easy_cleanup(m_handle); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    SmtpTalk deliver(const SendRequest &request, const MessageChannel::HandOver &onHandOver,
                     const CancelToken &cancel);
    SmtpTalk knock(const CancelToken &cancel);
    void hangUp();

private:
    void begin(const CancelToken &cancel);
    void setTransport();
    void setLogin();
    void setCallbacks();
    void askToLeave();
    SmtpTalk perform();
    void drop();
    [[nodiscard]] End endOf(CURLcode code) const;

    template <typename T>
    void set(CURLoption option, T value)
    {
        const CURLcode code = curl_easy_setopt(m_handle, option, value);
        if (code != CURLE_OK)
            m_setUp = code;
    }

    static Private *self(void *pointer) { return static_cast<Private *>(pointer); }
    static size_t onRead(char *buffer, size_t size, size_t count, void *pointer);
    static size_t onReply(char *line, size_t size, size_t count, void *pointer);
    static size_t onBody(char * /*text*/, size_t size, size_t count, void * /*pointer*/)
    {
        return size * count;
    }
    static int onSaid(CURL *handle, curl_infotype type, char *text, size_t size, void *pointer);
    static int onTick(void *pointer, curl_off_t /*download*/, curl_off_t /*downloaded*/,
                      curl_off_t /*upload*/, curl_off_t /*uploaded*/)
    {
        return self(pointer)->mayGoOn() ? 0 : 1;
    }
    static curl_socket_t noSocket(void * /*pointer*/, curlsocktype /*purpose*/,
                                  curl_sockaddr * /*address*/)
    {
        return CURL_SOCKET_BAD;
    }

    size_t give(char *buffer, size_t room);
    bool mayGoOn();
    [[nodiscard]] milliseconds limit() const;
    [[nodiscard]] bool isConnected() const;

    SmtpAccount m_account;
    QString m_secret;
    SmtpPatience m_patience;
    SmtpListener m_listener;
    CURL *m_handle;
    CURLcode m_setUp = CURLE_OK;
    bool m_isKept = false; ///< a connection, as far as known

    // Of the talk that goes on.
    SmtpTalk m_talk;
    CancelToken m_cancel;
    QByteArray m_content;
    qsizetype m_given = 0;
    const MessageChannel::HandOver *m_onHandOver = nullptr;
    QElapsedTimer m_silence; ///< since anything was said or moved
    End m_stopped = End::BrokenOff; ///< why a callback said no
    bool m_isCancelNoted = false;
};

void SmtpSession::Private::begin(const CancelToken &cancel)
{
    if (m_handle != nullptr)
        curl_easy_reset(m_handle); // keeps the connection
    m_setUp = CURLE_OK;
    m_talk = {};
    m_cancel = cancel;
    m_content.clear();
    m_given = 0;
    m_onHandOver = nullptr;
    m_listener.begin();
    m_stopped = End::BrokenOff;
    m_isCancelNoted = false;
    setTransport();
    setLogin();
    setCallbacks();
}

void SmtpSession::Private::setTransport()
{
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_URL, urlOf(m_account).constData());
    if (m_account.safety != SmtpSafety::None)
        set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    else
        set(CURLOPT_PROXY, ""); // to this computer
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA)); // Windows with OpenSSL
    if (!m_account.authorities.isEmpty()) {
        curl_blob blob{m_account.authorities.data(),
                       static_cast<size_t>(m_account.authorities.size()), CURL_BLOB_COPY};
        set(CURLOPT_CAINFO_BLOB, &blob);
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    }
    set(CURLOPT_NOSIGNAL, 1L);
    // The waiting is ours, in onTick(); these only must not be shorter.
    const milliseconds longest
        = m_patience.connect + m_patience.reply + m_patience.verdict + std::chrono::minutes(1);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(longest.count()));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT,
        static_cast<long>(std::chrono::ceil<std::chrono::seconds>(longest).count()));
}

void SmtpSession::Private::setLogin()
{
    if (m_account.login == SmtpLogin::None)
        return;
    set(CURLOPT_USERNAME, m_account.user.toUtf8().constData());
    if (m_account.login == SmtpLogin::OAuth) {
        set(CURLOPT_XOAUTH2_BEARER, m_secret.toUtf8().constData());
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
    } else {
        set(CURLOPT_PASSWORD, m_secret.toUtf8().constData());
        set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
    }
}

void SmtpSession::Private::setCallbacks()
{
    set(CURLOPT_HEADERFUNCTION, &Private::onReply);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Private::onBody);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &Private::onTick);
    set(CURLOPT_XFERINFODATA, this);
    // Only to learn which command is under way.
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_DEBUGFUNCTION, &Private::onSaid);
    set(CURLOPT_DEBUGDATA, this);
}

SmtpTalk SmtpSession::Private::deliver(const SendRequest &request,
                                       const MessageChannel::HandOver &onHandOver,
                                       const CancelToken &cancel)
{
    begin(cancel);
    m_content = request.content;
    m_onHandOver = &onHandOver;
    const std::unique_ptr<curl_slist, FreeList> recipient(
        curl_slist_append(nullptr, request.recipient.toLatin1().constData()));
    set(CURLOPT_MAIL_FROM, request.sender.toLatin1().constData());
    set(CURLOPT_MAIL_RCPT, recipient.get());
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &Private::onRead);
    set(CURLOPT_READDATA, this);
    m_isKept = true; // perhaps
    return perform();
}

/// NOOP, then QUIT: so the goodbye is said within a talk that can be given up.
void SmtpSession::Private::askToLeave()
{
    set(CURLOPT_CUSTOMREQUEST, "NOOP");
    set(CURLOPT_NOBODY, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);
    m_isKept = false;
}

SmtpTalk SmtpSession::Private::knock(const CancelToken &cancel)
{
    hangUp();
    begin(cancel);
    askToLeave();
    SmtpTalk talk = perform();
    if (talk.end == End::Finished && m_account.login != SmtpLogin::None && !m_listener.triedLogin())
        talk.end = End::NoLogin; // libcurl goes on where no login is offered
    return talk;
}

void SmtpSession::Private::hangUp()
{
    if (!m_isKept || m_handle == nullptr)
        return;
    begin({});
    askToLeave();
    set(CURLOPT_OPENSOCKETFUNCTION, &Private::noSocket); // an old connection or none
    m_listener.leave();
    perform();
}

SmtpTalk SmtpSession::Private::perform()
{
    if (m_handle == nullptr || m_setUp != CURLE_OK) {
        m_talk.end = End::NoConnection;
        m_talk.detail = QStringLiteral("libcurl cannot be set up: %1").arg(m_setUp);
        return m_talk;
    }
    m_silence.start();
    const CURLcode code = curl_easy_perform(m_handle);
    long made = 0;
    curl_easy_getinfo(m_handle, CURLINFO_NUM_CONNECTS, &made);
    m_talk.onOldConnection = made == 0;
    m_talk.end = endOf(code);
    m_talk.code = m_listener.code();
    m_talk.reply = m_listener.reply();
    m_talk.offers = m_listener.offers();
    m_talk.stage = m_talk.isHandedOver ? SmtpStage::Content
        : m_listener.isInEnvelope()    ? SmtpStage::Envelope
                                       : SmtpStage::Login;
    if (m_talk.end != End::Finished && m_talk.end != End::Refused)
        drop();
    m_talk.detail = QStringLiteral("libcurl %1, reply %2").arg(code).arg(m_talk.code);
    m_content.clear();
    m_onHandOver = nullptr;
    return m_talk;
}

/// A talk that broke off in the middle leaves answers behind: libcurl keeps such a connection when
/// it happens after the final dot, and would take the answer to one message for that to the next.
/// Shut down, it is found dead and left alone, and nobody waits for the answer to a goodbye.
void SmtpSession::Private::drop()
{
    constexpr int kBothWays = 2; // SHUT_RDWR, SD_BOTH
    curl_socket_t kept = CURL_SOCKET_BAD;
    curl_easy_getinfo(m_handle, CURLINFO_ACTIVESOCKET, &kept);
    if (kept != CURL_SOCKET_BAD)
        shutdown(kept, kBothWays);
    m_isKept = false;
}

SmtpTalk::End SmtpSession::Private::endOf(CURLcode code) const
{
    if (code == CURLE_ABORTED_BY_CALLBACK || code == CURLE_OPERATION_TIMEDOUT) {
        const End why = code == CURLE_OPERATION_TIMEDOUT ? End::TimedOut : m_stopped;
        return m_listener.isNoMailServer() && why == End::TimedOut ? End::NoMailServer : why;
    }
    if (code == CURLE_LOGIN_DENIED)
        return m_listener.triedLogin() ? End::LoginRefused : End::NoLogin;
    if (const std::optional<End> plain = plainEnd(code))
        return *plain;
    if (m_listener.code() >= 400)
        return End::Refused;
    return m_listener.isNoMailServer() || code == CURLE_WRITE_ERROR ? End::NoMailServer
                                                                    : End::BrokenOff;
}

size_t SmtpSession::Private::onRead(char *buffer, size_t size, size_t count, void *pointer)
{
    return self(pointer)->give(buffer, size * count);
}

size_t SmtpSession::Private::give(char *buffer, size_t room)
{
    const auto left = static_cast<size_t>(m_content.size() - m_given);
    if (left == 0)
        return 0; // after this libcurl writes the final dot
    const size_t size = std::min(left, room);
    if (size == left) {
        if (!(*m_onHandOver)()) {
            m_stopped = End::Withheld;
            return CURL_READFUNC_ABORT;
        }
        m_talk.isHandedOver = true;
        m_silence.restart();
    }
    std::memcpy(buffer, m_content.constData() + m_given, size);
    m_given += static_cast<qsizetype>(size);
    return size;
}

size_t SmtpSession::Private::onReply(char *line, size_t size, size_t count, void *pointer)
{
    const size_t length = size * count;
    const QByteArray bytes(line, static_cast<qsizetype>(length));
    Private *session = self(pointer);
    session->m_silence.restart();
    return session->m_listener.takeLine(bytes.trimmed()) ? length : 0;
}

int SmtpSession::Private::onSaid(CURL * /*handle*/, curl_infotype type, char *text, size_t size,
                                 void *pointer)
{
    Private *session = self(pointer);
    if (type == CURLINFO_HEADER_OUT || type == CURLINFO_DATA_OUT)
        session->m_silence.restart();
    if (type == CURLINFO_HEADER_OUT)
        session->m_listener.takeCommand({text, static_cast<qsizetype>(size)});
    return 0;
}

bool SmtpSession::Private::mayGoOn()
{
    if (m_cancel.isCancelled() && !m_isCancelNoted) {
        m_isCancelNoted = true;
        if (!m_talk.isHandedOver) {
            m_stopped = End::Cancelled;
            return false;
        }
        m_silence.restart(); // the verdict is waited for, but not long
    }
    if (milliseconds(m_silence.elapsed()) < limit())
        return true;
    m_stopped = End::TimedOut;
    return false;
}

milliseconds SmtpSession::Private::limit() const
{
    if (m_listener.isLeaving() || (m_talk.isHandedOver && m_isCancelNoted))
        return m_patience.parting;
    if (m_talk.isHandedOver)
        return m_patience.verdict;
    return isConnected() ? m_patience.reply : m_patience.connect;
}

bool SmtpSession::Private::isConnected() const
{
    curl_off_t took = 0;
    curl_easy_getinfo(m_handle, CURLINFO_CONNECT_TIME_T, &took);
    return took > 0 || m_listener.hasHeard() || m_listener.isInEnvelope();
}

SmtpSession::SmtpSession(const SmtpAccount &account, const QString &secret,
                         const SmtpPatience &patience)
    : d(std::make_unique<Private>(account, secret, patience))
{}

SmtpSession::~SmtpSession()
{
    d->hangUp();
}

SmtpTalk SmtpSession::deliver(const SendRequest &request,
                              const MessageChannel::HandOver &onHandOver, const CancelToken &cancel)
{
    return d->deliver(request, onHandOver, cancel);
}

SmtpTalk SmtpSession::knock(const CancelToken &cancel)
{
    return d->knock(cancel);
}

void SmtpSession::hangUp()
{
    d->hangUp();
}

} // namespace comptoir
