// A bulk action in a process of its own, made to die in the middle.
// Arguments: database file, "give" | "take" | "note", slices until death, "between" | "inside".

#include "models/store/bulkjournal.h"
#include "models/store/database.h"
#include "tests/models/store/repositoryfixture.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace comptoir;

namespace {

Result<BulkChange> start(Database &database, const QString &kind)
{
    const Timestamp now = RepositoryFixture::kNow;
    if (kind == QLatin1String("give"))
        return BulkEdit(database).startGiving(QStringLiteral("cut short"), now);
    if (kind == QLatin1String("note"))
        return BulkEdit::startNoting(QStringLiteral("cut short"));
    CustomerTag tag;
    tag.id = 1;
    tag.name = QStringLiteral("VIP");
    return BulkEdit::startTaking(tag);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const auto opened = Database::open(arguments[1], Database::Mode::ReadWrite);
    if (!opened)
        return 3;
    Database &database = **opened;
    Result<BulkChange> change = start(database, arguments[2]);
    const std::vector<qint32> people{1, 2, 3, 4, 5, 6};
    if (!change || !BulkEdit(database).startJournal(*change, people))
        return 4;
    const std::span<const qint32> all(people);
    const auto slices = arguments[3].toUInt();
    for (size_t slice = 0; slice < slices; ++slice) {
        if (!BulkEdit(database).apply(*change, all.subspan(2 * slice, 2), RepositoryFixture::kNow,
                                      2 * slice + 2))
            return 5;
    }
    if (arguments[4] == QLatin1String("inside")) {
        const Transaction never(database);
        if (!BulkJournal(database).advance(*change, 0, people.size()))
            return 6;
        std::_Exit(9); // as a power cut: nothing is closed, flushed or rolled back
    }
    std::_Exit(9);
}
