#include "app/cli/exitcode.h"

namespace comptoir::cli {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return Usage;
    case ErrorCode::InUse:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseTooNew:
    case ErrorCode::Database:
    case ErrorCode::DiskFull:
        return ProfileUnavailable;
    case ErrorCode::Network:
    case ErrorCode::Tls:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerFailure:
    case ErrorCode::Protocol:
        return ShopUnavailable;
    case ErrorCode::Auth:
    case ErrorCode::Permission:
    case ErrorCode::Secret:
        return SecretUnavailable;
    case ErrorCode::NotFound:
        return NotFound;
    case ErrorCode::File:
    case ErrorCode::Parse:
        return FileProblem;
    case ErrorCode::Cancelled:
        return Interrupted;
    }
    return ProblemFound;
}

ExitCode exitCodeForShop(ErrorCode code)
{
    const bool isOfShop = code == ErrorCode::Parse || code == ErrorCode::NotFound;
    return isOfShop ? ShopUnavailable : exitCodeFor(code);
}

ExitCode exitCodeForProfile(ErrorCode code)
{
    return code == ErrorCode::File ? ProfileUnavailable : exitCodeFor(code);
}

ExitCode exitCodeForTarget(ErrorCode code)
{
    return code == ErrorCode::DiskFull ? FileProblem : exitCodeFor(code);
}

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Network:
        return QStringLiteral("network");
    case ErrorCode::Tls:
        return QStringLiteral("tls");
    case ErrorCode::RateLimited:
        return QStringLiteral("rate_limited");
    case ErrorCode::Auth:
        return QStringLiteral("auth");
    case ErrorCode::Permission:
        return QStringLiteral("permission");
    case ErrorCode::NotFound:
        return QStringLiteral("not_found");
    case ErrorCode::ServerFailure:
        return QStringLiteral("server_failure");
    case ErrorCode::Protocol:
        return QStringLiteral("protocol");
    case ErrorCode::Parse:
        return QStringLiteral("parse");
    case ErrorCode::Database:
        return QStringLiteral("database");
    case ErrorCode::DiskFull:
        return QStringLiteral("disk_full");
    case ErrorCode::DatabaseDamaged:
        return QStringLiteral("database_damaged");
    case ErrorCode::DatabaseTooNew:
        return QStringLiteral("database_too_new");
    case ErrorCode::InUse:
        return QStringLiteral("in_use");
    case ErrorCode::File:
        return QStringLiteral("file");
    case ErrorCode::Secret:
        return QStringLiteral("secret");
    case ErrorCode::InvalidArgument:
        return QStringLiteral("invalid_argument");
    case ErrorCode::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

} // namespace comptoir::cli
