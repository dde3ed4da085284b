#include "models/shops/adminpages.h"

#include "models/shops/httprules.h"

namespace comptoir {

QUrl readAdminUrl(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    const QUrl given(text, QUrl::StrictMode);
    const bool safe
        = given.scheme() == u"https" || (given.scheme() == u"http" && httprules::isLoopback(given));
    if (!given.isValid() || !safe || given.host().isEmpty())
        return {};
    QUrl address;
    address.setScheme(given.scheme());
    address.setHost(given.host());
    address.setPort(given.port());
    QString path = given.path();
    if (const qsizetype index = path.indexOf(QLatin1String("/index.php")); index >= 0)
        path.truncate(index);
    while (path.endsWith(u'/'))
        path.chop(1);
    address.setPath(path);
    return address;
}

} // namespace comptoir
