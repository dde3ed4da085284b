#include "workflows/messages/sendingarm.h"

#include "models/store/carryover.h"
#include "models/store/database.h"
#include "models/store/outboxrepository.h"
#include "models/store/profile.h"
#include "models/store/settingsrepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace comptoir {

namespace {

const QString kTokenSetting = QStringLiteral("messages.place");
constexpr int kDigits = 19; ///< of the greatest serial

QString canonical(const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    return path.isEmpty() ? QDir(folder).absolutePath() : path;
}

QString markName(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32)) + QStringLiteral(".sent");
}

/// Fixed width, so that it can be written over in place; the serials stand first.
QByteArray serialText(qint64 serial)
{
    return QByteArray::number(serial).rightJustified(kDigits, '0');
}

} // namespace

SendingArm::SendingArm(const QString &profileFolder, const QString &marksFolder,
                       const QString &boot)
    : m_folder(canonical(profileFolder))
    , m_boot(boot)
    , m_mark(QDir(marksFolder).filePath(markName(m_folder)))
{}

SendingArm::Mark SendingArm::mark() const
{
    QFile file(m_mark.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(1024).split('\n');
    bool isNumber = false;
    const qint64 onDisk = lines.value(0).toLongLong(&isNumber);
    return isNumber ? Mark{QString::fromLatin1(lines.value(1)), onDisk, lines.value(2).toLongLong(),
                           QString::fromLatin1(lines.value(3))}
                    : Mark{};
}

/// Whether the file knows of less than what was sent.
bool SendingArm::isBehind(qint64 sent, const Mark &mark) const
{
    const bool runsOn = !m_boot.isEmpty() && mark.boot == m_boot;
    return sent < mark.onDisk || (runsOn && sent < mark.committed);
}

Done SendingArm::failed() const
{
    return Error{ErrorCode::File,
                 tr("Comptoir cannot write down how far it has sent (%1), so nothing more is sent. "
                    "Your data are safe. Check that you may write there.")
                     .arg(QDir::toNativeSeparators(m_mark.fileName())),
                 QStringLiteral("mark of sending")};
}

Result<bool> SendingArm::isArmed(Database &database) const
{
    if (QFile::exists(profile::restoredMarker(m_folder))
        || QFile::exists(profile::replacedMarker(m_folder)))
        return false;
    const auto token = SettingsRepository(database).value(kTokenSetting);
    if (!token)
        return token.error();
    const Mark known = mark();
    if (token->value_or(QString()).isEmpty() || *token != known.token)
        return false;
    const Result<qint64> sent = OutboxRepository(database).sentSerial();
    if (!sent)
        return sent.error();
    return !isBehind(*sent, known);
}

/// A file was copied by hand, into the place of another or out of the folder it was armed in: what
/// waits in it may have left from there. A restore by the program has seen to it, and left its
/// marker.
Result<bool> SendingArm::mayHaveLeft(Database &database, qint64 sent) const
{
    if (QFile::exists(profile::replacedMarker(m_folder)))
        return true;
    if (QFile::exists(profile::restoredMarker(m_folder)))
        return false;
    const auto token = SettingsRepository(database).value(kTokenSetting);
    if (!token)
        return token.error();
    const Mark known = mark();
    const bool isFromElsewhere = !token->value_or(QString()).isEmpty() && *token != known.token;
    return isFromElsewhere || isBehind(sent, known);
}

Done SendingArm::holdWhatMayHaveLeft(Database &database, qint64 sent, Timestamp now) const
{
    const Result<bool> mayHave = mayHaveLeft(database, sent);
    if (!mayHave || !*mayHave)
        return mayHave ? done() : Done(mayHave.error());
    const FullSync full(database);
    if (!full.done())
        return full.done();
    Transaction transaction(database);
    const auto held = CarryOver::holdWaiting(database, now);
    return held ? transaction.commit() : Done(held.error());
}

Done SendingArm::arm(Database &database, const QString &token, Timestamp now)
{
    const Result<qint64> sent = OutboxRepository(database).sentSerial();
    if (!sent)
        return sent.error();
    if (Done held = holdWhatMayHaveLeft(database, *sent, now); !held)
        return held;
    QDir().mkpath(QFileInfo(m_mark).path());
    m_mark.close();
    m_noted = {token, *sent, *sent, m_boot};
    const Done written = write(QIODevice::WriteOnly);
    m_mark.close();
    if (!written || m_mark.error() != QFileDevice::NoError)
        return failed();
    if (Done kept = SettingsRepository(database).set(kTokenSetting, token); !kept)
        return kept;
    QFile::remove(profile::restoredMarker(m_folder));
    QFile::remove(profile::replacedMarker(m_folder));
    return done();
}

Done SendingArm::disarm(Database &database)
{
    return SettingsRepository(database).set(kTokenSetting, {});
}

Done SendingArm::note(qint64 serial, bool isOnDisk)
{
    if (!m_mark.isOpen())
        m_noted = mark();
    m_noted.committed = serial;
    m_noted.boot = m_boot;
    if (isOnDisk)
        m_noted.onDisk = serial;
    return write(QIODevice::ReadWrite | QIODevice::ExistingOnly);
}

Done SendingArm::write(QIODevice::OpenMode mode)
{
    // In place and without a sync: torn or lost by a power cut it reads as an earlier serial, or as
    // none, which disarms.
    const QByteArray text = serialText(m_noted.onDisk) + '\n' + m_noted.token.toLatin1() + '\n'
        + serialText(m_noted.committed) + '\n' + m_noted.boot.toLatin1() + '\n';
    const bool isOpen = m_mark.isOpen() || m_mark.open(mode);
    const bool isWritten
        = isOpen && m_mark.seek(0) && m_mark.write(text) == text.size() && m_mark.flush();
    return isWritten ? done() : failed();
}

} // namespace comptoir
