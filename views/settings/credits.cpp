#include "views/settings/credits.h"

#include <QFile>

namespace comptoir {

namespace {

QString licenceFile(QLatin1String name)
{
    return QStringLiteral(":/comptoir/licences/%1.txt").arg(name);
}

} // namespace

QList<Credit> Credits::parts()
{
    return {
        {QStringLiteral("Qt 6"), tr("Window, network, languages"), QStringLiteral("LGPL-3.0-only"),
         QStringLiteral("https://www.qt.io"), licenceFile(QLatin1String("lgpl-3.0"))},
        {QStringLiteral("Qt Charts"), tr("Charts"), QStringLiteral("GPL-3.0-only"),
         QStringLiteral("https://doc.qt.io/qt-6/qtcharts-index.html"),
         licenceFile(QLatin1String("gpl-3.0"))},
        {QStringLiteral("SQLite"), tr("The file with your data"), QStringLiteral("blessing"),
         QStringLiteral("https://www.sqlite.org"),
         licenceFile(QLatin1String("public-domain-sqlite"))},
        {QStringLiteral("QtKeychain"), tr("Keys of shops in the keychain of the system"),
         QStringLiteral("BSD-2-Clause"),
         QStringLiteral("https://github.com/frankosterfeld/qtkeychain"),
         licenceFile(QLatin1String("bsd-2-clause-qtkeychain"))},
        {QStringLiteral("libphonenumber"), tr("Phone numbers of all countries"),
         QStringLiteral("Apache-2.0"), QStringLiteral("https://github.com/google/libphonenumber"),
         licenceFile(QLatin1String("apache-2.0"))},
        {QStringLiteral("Protocol Buffers"), tr("Part of libphonenumber"),
         QStringLiteral("BSD-3-Clause"), QStringLiteral("https://protobuf.dev"),
         licenceFile(QLatin1String("bsd-3-clause-protobuf"))},
        {QStringLiteral("ICU"), tr("Letters and languages, part of Qt and libphonenumber"),
         QStringLiteral("ICU"), QStringLiteral("https://icu.unicode.org"),
         licenceFile(QLatin1String("unicode-icu"))},
        {QStringLiteral("libcurl"), tr("Mail to your provider"), QStringLiteral("curl"),
         QStringLiteral("https://curl.se"), licenceFile(QLatin1String("curl"))},
        {QStringLiteral("simdjson"), tr("Answers of shops"), QStringLiteral("Apache-2.0"),
         QStringLiteral("https://simdjson.org"), licenceFile(QLatin1String("apache-2.0"))},
        {QStringLiteral("cpp-httplib"), tr("The servers of the demo shop"), QStringLiteral("MIT"),
         QStringLiteral("https://github.com/yhirose/cpp-httplib"),
         licenceFile(QLatin1String("mit-httplib"))},
    };
}

QString Credits::ownLicenceFile()
{
    return licenceFile(QLatin1String("gpl-3.0"));
}

QString Credits::text(const QString &textFile)
{
    QFile file(textFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace comptoir
