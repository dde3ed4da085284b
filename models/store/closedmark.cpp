#include "models/store/closedmark.h"

#include "models/store/profile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cstdlib>

namespace comptoir {

namespace {

/// Some disks keep a time to the second, or to two, once it is read from them anew.
bool isSame(const QByteArray &known, const QByteArray &look)
{
    constexpr qint64 kCoarse = 1000, kCoarsest = 2000; // ms
    const auto sizeOf
        = [](const QByteArray &text) { return text.split(' ').value(0).toLongLong(); };
    const auto timeOf
        = [](const QByteArray &text) { return text.split(' ').value(1).toLongLong(); };
    const qint64 apart = std::abs(timeOf(known) - timeOf(look));
    const bool isCoarse = timeOf(look) % kCoarse == 0;
    return sizeOf(known) == sizeOf(look) && apart < (isCoarse ? kCoarsest : 1);
}

QByteArray contents(const QString &path)
{
    constexpr qint64 kLongest = 100;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kLongest) : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace

ClosedMark::ClosedMark(QString profileFolder)
    : m_folder(std::move(profileFolder))
{}

/// Empty while there is no file, or a log beside it that belongs to it.
QByteArray ClosedMark::look() const
{
    const QFileInfo file(profile::databaseFile(m_folder));
    if (!file.exists() || QFileInfo(file.filePath() + QStringLiteral("-wal")).size() > 0)
        return {};
    return QByteArray::number(file.size()) + ' '
        + QByteArray::number(file.lastModified().toMSecsSinceEpoch());
}

void ClosedMark::leave() const
{
    if (const QByteArray text = look(); !text.isEmpty())
        write(profile::closedMark(m_folder), text);
}

void ClosedMark::take(bool afterCrash) const
{
    const QByteArray known = contents(profile::closedMark(m_folder));
    QFile::remove(profile::closedMark(m_folder));
    const QString marker = profile::replacedMarker(m_folder);
    const QByteArray missed = contents(marker);
    const QByteArray present = look();
    if (!missed.isEmpty() && isSame(missed, present)) {
        QFile::remove(marker);
        return;
    }
    if (afterCrash || known.isEmpty() || isSame(known, present) || QFile::exists(marker))
        return;
    write(marker, known); // where nothing can be written, nothing is sent either
}

} // namespace comptoir
