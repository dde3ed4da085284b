#pragma once

#include "models/domain/result.h"

#include <QNetworkReply>
#include <QSslError>
#include <QUrl>

#include <chrono>

/// What HttpClient says to the owner. Details never hold addresses: their queries may hold keys.
namespace comptoir::httperrors {

Error badAddress(const QUrl &url);
Error notProtected(const QUrl &url);
Error badRequest(const QUrl &url);
Error cancelled();
Error timedOut(const QUrl &url);
Error brokenOff(const QUrl &url);
Error tooLarge(const QUrl &url, qint64 limit);
Error askedToWait(const QUrl &url, std::chrono::milliseconds wait);
Error notVerified(const QUrl &url, const QList<QSslError> &errors);
/// Everything that QNetworkReply can report apart from HTTP statuses and certificates.
Error noAnswer(const QUrl &url, QNetworkReply::NetworkError error);

} // namespace comptoir::httperrors
