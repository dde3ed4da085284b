#pragma once

#include <QString>

#include <algorithm>

namespace comptoir {

/// The directory of Microsoft Entra at which an account signs in, in Sender::options: for a client
/// that is registered for one organisation alone ("single tenant"). Without it any account may.
/// https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols#endpoints
struct OAuthTenant
{
    static QString key() { return QStringLiteral("oauth_tenant"); }
    static QString any() { return QStringLiteral("common"); }
    /// An identifier, a domain, or one of Microsoft's words ("common", "organizations"): nothing
    /// that could lead to another page. Pure.
    static bool isOne(const QString &text)
    {
        const auto isIn = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
                || c == u'-' || c == u'.';
        };
        return !text.isEmpty() && text.size() <= 253 && !text.startsWith(u'.')
            && std::all_of(text.cbegin(), text.cend(), isIn);
    }
};

} // namespace comptoir
