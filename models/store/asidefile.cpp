#include "models/store/asidefile.h"

#include "models/store/database.h"
#include "models/store/databasecopy.h"
#include "models/store/integritycheck.h"
#include "models/store/migrations.h"
#include "models/store/rescue.h"
#include "models/store/schemaguard.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <sqlite3.h>

namespace comptoir {

namespace {

Q_LOGGING_CATEGORY(asideLog, "comptoir.carryover")

/// Who said no or had their data erased, and by what they are found again.
const QList<Rescue::Table> kRefusals{
    {QStringLiteral("setting"), {}},
    {QStringLiteral("suppression"), {}},
    {QStringLiteral("soft_bounce"), {}},
    {QStringLiteral("consent"), "state IN ('denied', 'pending', 'withdrawn')"},
    {QStringLiteral("erased_person"), {}},
    {QStringLiteral("erased_mark"), {}},
    {QStringLiteral("erased_record"), {}},
    {QStringLiteral("erased_refusal"), {}},
    {QStringLiteral("erased_return"), {}},
    {QStringLiteral("shop"), {}},
    {QStringLiteral("customer_account"), {}},
    {QStringLiteral("customer"), {}}};
const QList<Rescue::Table> kMessages{{QStringLiteral("stopped_cause"), {}},
                                     {QStringLiteral("sender"), {}},
                                     {QStringLiteral("message_template"), {}},
                                     {QStringLiteral("outbox"),
                                      "(state IN ('handed_over', 'accepted', 'failed', 'skipped',"
                                      " 'uncertain') OR reason GLOB 'leased:*')"},
                                     {QStringLiteral("send_log"), {}},
                                     {QStringLiteral("message_token"), {}},
                                     {QStringLiteral("feedback"), {}},
                                     {QStringLiteral("event"), "remote_id GLOB 'outbox:*:*'"},
                                     {QStringLiteral("outbox_content"), {}}};

/// What an erasure is carried over by.
const QStringList kErasures{QStringLiteral("setting"),     QStringLiteral("erased_person"),
                            QStringLiteral("erased_mark"), QStringLiteral("erased_return"),
                            QStringLiteral("shop"),        QStringLiteral("customer_account")};

/// Sound, of a schema that this program knows, and with nothing in it that is not ours.
bool isSound(Database &file, int version)
{
    const Migrations migrations;
    if (version < 1 || version > migrations.latest())
        return false;
    const auto problems = integrityProblems(file, CheckDepth::Quick);
    const auto foreign = SchemaGuard::foreignObject(file, migrations);
    return problems && problems->isEmpty() && foreign && foreign->isEmpty();
}

Done makePlain(Database &file)
{
    return file.execute("PRAGMA journal_mode=DELETE");
}

} // namespace

AsideFile::AsideFile(const QString &path, const QString &copy)
    : m_copy(copy)
{
    if (!QFile::exists(path))
        return;
    m_lacksRefusals = m_lacksErasures = true;
    const auto file = Database::open(path, Database::Mode::ReadOnly);
    if (!file) {
        qCWarning(asideLog) << "nothing of the file set aside can be read:" << file.error().detail;
        return;
    }
    const int version = Migrations::version(**file).valueOr(0);
    m_isWhole = isSound(**file, version);
    if (m_isWhole && version == Migrations().latest())
        m_readable = path;
    else if (!m_isWhole || !climb(**file))
        rescue(**file);
    m_lacksRefusals = m_lacksRefusals && !m_isWhole;
    m_lacksErasures = m_lacksErasures && !m_isWhole;
}

AsideFile::~AsideFile()
{
    removeCopy();
}

void AsideFile::removeCopy() const
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(m_copy + QLatin1String(suffix));
}

bool AsideFile::climb(Database &file)
{
    const bool isCopied = copyDatabase(file, m_copy) == SQLITE_OK;
    const auto copy = Database::open(m_copy, Database::Mode::ReadWrite);
    if (isCopied && copy && Migrations().climb(**copy) && makePlain(**copy)) {
        m_readable = m_copy;
        return true;
    }
    m_isWhole = false;
    return false;
}

void AsideFile::rescue(Database &file)
{
    removeCopy();
    const auto copy = Database::open(m_copy, Database::Mode::ReadWrite);
    if (!copy || !Migrations().climb(**copy))
        return;
    const auto refusals = Rescue::read(file, **copy, kRefusals);
    if (!refusals)
        return;
    const auto messages = Rescue::read(file, **copy, kMessages);
    if (!makePlain(**copy))
        return;
    m_readable = m_copy;
    m_lacksRefusals = !refusals->isEmpty();
    m_lacksErasures = std::any_of(refusals->cbegin(), refusals->cend(),
                                  [](const QString &table) { return kErasures.contains(table); });
    qCWarning(asideLog) << "could not be read to the end:" << *refusals
                        << messages.valueOr({QStringLiteral("messages")});
}

} // namespace comptoir
