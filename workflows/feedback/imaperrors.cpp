#include "workflows/feedback/imaperrors.h"

namespace comptoir {

namespace {

using Fault = ImapErrors::Fault;

ErrorCode codeOf(Fault fault)
{
    switch (fault) {
    case Fault::NoSecret:
        return ErrorCode::Secret;
    case Fault::BadCertificate:
    case Fault::TlsFailed:
    case Fault::NoStartTls:
        return ErrorCode::Tls;
    case Fault::LoginRefused:
    case Fault::NoLogin:
        return ErrorCode::Auth;
    case Fault::Garbled:
        return ErrorCode::Protocol;
    case Fault::Refused:
        return ErrorCode::ServerFailure;
    case Fault::FolderRefused:
        return ErrorCode::NotFound;
    case Fault::Cancelled:
        return ErrorCode::Cancelled;
    case Fault::HostNotFound:
    case Fault::NoConnection:
    case Fault::TimedOut:
    case Fault::BrokenOff:
        break;
    }
    return ErrorCode::Network;
}

} // namespace

Error ImapErrors::of(Fault fault, const char *detail, const QString &said)
{
    return {codeOf(fault), words(fault, said), QLatin1String(detail)};
}

QString ImapErrors::words(Fault fault, const QString &said)
{
    switch (fault) {
    case Fault::NoSecret:
        return tr("The password of the mailbox is missing. Enter it again.");
    case Fault::HostNotFound:
        return tr("The mailbox server was not found. Nothing was changed. Check its name and your "
                  "Internet connection.");
    case Fault::NoConnection:
        return tr("The mailbox server takes no connection. Nothing was changed. Check its name and "
                  "port.");
    case Fault::TimedOut:
        return tr("The mailbox server did not answer in time. Nothing was changed; it is read "
                  "again later.");
    case Fault::BrokenOff:
        return tr("The connection to the mailbox broke off. Nothing was changed; it is read again "
                  "later.");
    case Fault::BadCertificate:
        return tr("The mailbox server could not prove who it is, so nothing was told to it. Your "
                  "password is safe. Check the name of the server and the date of this computer.");
    case Fault::TlsFailed:
        return tr("No protected connection to the mailbox server could be made. Your password is "
                  "safe. Check the port and the protection: port 993 goes with TLS, 143 with "
                  "STARTTLS.");
    case Fault::NoStartTls:
        return tr("The mailbox server does not protect the connection, so nothing was told to it. "
                  "Your password is safe. Try port 993 with TLS.");
    case Fault::LoginRefused:
        return tr("The mailbox server refused the user name or the password. Nothing was changed. "
                  "Enter them again; many providers want an app password made for this program.");
    case Fault::NoLogin:
        return tr("The mailbox server offers no way to log in that Comptoir knows. Nothing was "
                  "changed. Check the port and the way to log in.");
    case Fault::Garbled:
        return tr("The mailbox server answered something that no mailbox answers. Nothing was "
                  "changed. Check its name and port.");
    case Fault::Refused:
        return tr("The mailbox server refused, and said: “%1”. Nothing was changed.").arg(said);
    case Fault::FolderRefused:
        return tr("The mailbox server does not open this folder. Nothing was changed.");
    case Fault::Cancelled:
        return tr("Stopped as you asked. Nothing was changed.");
    }
    return {};
}

} // namespace comptoir
