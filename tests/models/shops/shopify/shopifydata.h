#pragma once

#include "models/domain/shopbatch.h"
#include "models/shops/shopify/parsecontext.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/// Recorded bodies under tests/data/shopify and small helpers of the Shopify tests.
namespace comptoir::shopify {

inline QByteArray recorded(const QString &file)
{
    QFile data(QStringLiteral(COMPTOIR_TEST_DATA "/shopify/") + file);
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

/// JSON for test data, written with single quotes: moc 6.4 loses its way in raw strings.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// Every recorded file below `folder`, relative to tests/data/shopify.
inline QStringList recordedFiles(const QString &folder)
{
    const QString root = QStringLiteral(COMPTOIR_TEST_DATA "/shopify/");
    QStringList files;
    QDirIterator walk(root + folder, {QStringLiteral("*.json")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next().mid(root.size()));
    files.sort();
    return files;
}

inline Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

inline ParseContext context(const char *code = "EUR")
{
    return {currency(code), QUrl(QStringLiteral("https://my-shop.myshopify.com"))};
}

inline Timestamp at(const char *iso)
{
    return *Timestamp::fromIso(QString::fromLatin1(iso));
}

inline RemoteId id(qint64 number)
{
    return RemoteId::fromNumber(number);
}

} // namespace comptoir::shopify
