#include "workflows/channels/smtpcheck.h"

namespace comptoir {

namespace {

using End = SmtpTalk::End;

ErrorCode codeOf(const SmtpTalk &talk)
{
    switch (talk.end) {
    case End::BadCertificate:
    case End::NoStartTls:
    case End::TlsFailed:
        return ErrorCode::Tls;
    case End::LoginRefused:
    case End::NoLogin:
        return ErrorCode::Auth;
    case End::Refused:
        return talk.code < 500 ? ErrorCode::RateLimited : ErrorCode::Permission;
    case End::NoMailServer:
        return ErrorCode::Protocol;
    case End::Cancelled:
    case End::Withheld:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Network;
    }
}

/// "SIZE 35882577"
qint64 largestOf(const QStringList &offers)
{
    for (const QString &offer : offers) {
        if (offer.startsWith(QLatin1String("SIZE "), Qt::CaseInsensitive))
            return offer.mid(5).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

SmtpPatience SmtpCheck::hurried()
{
    SmtpPatience patience;
    patience.connect = std::chrono::seconds(20);
    patience.reply = std::chrono::seconds(45);
    return patience;
}

Result<SmtpCheck::Report> SmtpCheck::run(const SmtpAccount &account, const QString &secret,
                                         const CancelToken &cancel, const SmtpPatience &patience)
{
    if (const Done usable = SmtpAccounts::check(account); !usable)
        return usable.error();
    if (account.login != SmtpLogin::None && secret.isEmpty())
        return Error{
            ErrorCode::Secret, tr("The password of this account is missing. Enter it again."), {}};
    const SmtpTalk talk = SmtpSession(account, secret, patience).knock(cancel);
    if (talk.end != End::Finished)
        return Error{codeOf(talk), words(talk), talk.detail};
    return Report{largestOf(talk.offers)};
}

QString SmtpCheck::words(const SmtpTalk &talk)
{
    switch (talk.end) {
    case End::Finished:
        return {};
    case End::HostNotFound:
        return tr("The mail server was not found. Nothing was sent. Check its name and your "
                  "Internet connection.");
    case End::NoConnection:
        return tr("The mail server takes no connection. Nothing was sent. Check its name and port, "
                  "and whether this network lets mail programs through.");
    case End::TimedOut:
        if (talk.isHandedOver)
            return tr("The mail server took the message and did not answer in time: it may have "
                      "arrived or not.");
        return tr("The mail server did not answer in time. Nothing was sent. Check its name, the "
                  "port and the protection: port 465 goes with TLS, 587 with STARTTLS.");
    case End::BadCertificate:
        return tr("The mail server could not prove who it is, so nothing was told to it. Your "
                  "password is safe. Check the name of the server and the date of this computer.");
    case End::NoStartTls:
        return tr("The mail server does not protect the connection, so nothing was told to it. "
                  "Your password is safe. Try port 465 with TLS.");
    case End::TlsFailed:
        return tr("No protected connection to the mail server could be made. Your password is "
                  "safe. Check the port and the protection: port 465 goes with TLS, 587 with "
                  "STARTTLS.");
    case End::LoginRefused:
        return tr("The mail server refused the user name or the password. Nothing was sent. Enter "
                  "them again; many providers want an app password made for this program.");
    case End::NoLogin:
        return tr("The mail server offers no way to log in that Comptoir knows. Nothing was sent. "
                  "Check the port and the way to log in.");
    case End::Refused:
        return tr("The mail server refused, and said: “%1”. Nothing was sent.").arg(talk.reply);
    case End::BrokenOff:
        if (talk.isHandedOver)
            return tr("The connection broke off when the message was handed over: it may have "
                      "arrived or not.");
        return tr("The mail server broke off the connection. Nothing was sent. Try again in a few "
                  "minutes.");
    case End::NoMailServer:
        return tr("What answers there is no mail server. Nothing was sent. Check the name and the "
                  "port.");
    case End::Cancelled:
    case End::Withheld:
        return tr("Stopped as you asked. Nothing was sent.");
    }
    return {};
}

} // namespace comptoir
