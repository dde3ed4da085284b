#include "models/store/schemaguard.h"

#include "models/store/database.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QMap>

namespace comptoir {

namespace {

/// By type and name: the text that must be the same, empty where any is fine.
using Objects = QMap<QString, QString>;

Result<Objects> objectsOf(Database &database)
{
    Objects objects;
    Statement read = database.prepare(
        QStringLiteral("SELECT type || ' ' || name, type IN ('table', 'index'), "
                       "sql LIKE 'CREATE VIRTUAL %', sql FROM sqlite_schema "
                       "WHERE NOT (type IN ('table', 'index') AND name LIKE 'sqlite\\_%' ESCAPE "
                       "'\\')"));
    while (read.next()) {
        const bool isPlain = read.boolean(1) && !read.boolean(2);
        objects.insert(read.text(0), isPlain ? QString() : read.text(3));
    }
    if (!read.ok())
        return read.error();
    return objects;
}

/// What a file of that version holds: found by climbing there, so that there is one schema.
Result<Objects> expected(int version, const Migrations &migrations)
{
    const auto memory = Database::open(QStringLiteral(":memory:"), Database::Mode::ReadWrite);
    if (!memory)
        return memory.error();
    if (const auto climbed = migrations.upTo(version).climb(**memory); !climbed)
        return climbed.error();
    return objectsOf(**memory);
}

QByteArray digestOf(const Objects &objects)
{
    QByteArray all;
    QDataStream stream(&all, QIODevice::WriteOnly); // with lengths: no name can pass for two
    stream.setVersion(QDataStream::Qt_6_4);
    stream << objects;
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex();
}

} // namespace

QByteArray SchemaGuard::digestOfLatest()
{
    // To be changed with the latest migration; tst_migrations says what it has become.
    return QByteArrayLiteral("a1345273ec16fc519a9b2974220095c15c1c3c2aaf6bd89176f13b4c3d67a2c0");
}

Result<QByteArray> SchemaGuard::digest(Database &file)
{
    const Result<Objects> held = objectsOf(file);
    return held ? Result<QByteArray>(digestOf(*held)) : held.error();
}

Result<QString> SchemaGuard::foreignObject(Database &file, const Migrations &migrations)
{
    const Result<int> version = Migrations::version(file);
    if (!version)
        return version.error();
    const Result<Objects> held = objectsOf(file);
    if (!held)
        return held.error();
    if (*version == migrations.latest() && digestOf(*held) == digestOfLatest())
        return QString();
    const Result<Objects> ours = expected(*version, migrations);
    if (!ours)
        return ours.error();
    for (auto it = held->cbegin(); it != held->cend(); ++it) {
        const auto own = ours->constFind(it.key());
        const bool isOurs = own != ours->cend() && *own == it.value();
        if (!isOurs)
            return it.key();
    }
    return QString();
}

Result<QStringList> SchemaGuard::missingObjects(Database &file, const Migrations &migrations)
{
    const Result<int> version = Migrations::version(file);
    if (!version)
        return version.error();
    const Result<Objects> held = objectsOf(file);
    if (!held)
        return held.error();
    const bool isLatest = *version == migrations.latest() && digestOf(*held) == digestOfLatest();
    if (isLatest || *version > migrations.latest())
        return QStringList();
    const Result<Objects> ours = expected(*version, migrations);
    if (!ours)
        return ours.error();
    QStringList missing;
    for (auto it = ours->cbegin(); it != ours->cend(); ++it) {
        if (!held->contains(it.key()))
            missing.append(it.key());
    }
    return missing;
}

} // namespace comptoir
