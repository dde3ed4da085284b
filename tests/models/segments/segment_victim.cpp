// An update of the segments in a process of its own, made to die in the middle.
// Arguments: database file, the instant (UTC milliseconds), "rows" | "slices", how many until
// death.

#include "models/segments/behaviour.h"
#include "models/segments/fieldcatalogue.h"
#include "models/segments/segmentkeeper.h"

#include <QCoreApplication>

#include <cstdlib>
#include <sqlite3.h>

using namespace comptoir;

namespace {

/// As a power cut: nothing is closed, flushed or rolled back.
[[noreturn]] void die()
{
    std::_Exit(9);
}

void countRow(void *left, int, const char *, const char *, sqlite3_int64)
{
    if (--*static_cast<int *>(left) == 0)
        die();
}

int update(SegmentKeeper &keeper, Database &database, qint64 now, int slices)
{
    EvaluationRequest request;
    request.moment = {{now}, QTimeZone("Europe/Paris"), LeapDay::February28};
    if (!keeper.begin())
        return 4;
    if (slices == 0)
        die();
    const FieldCatalogue fields;
    const BehaviourCatalogue behaviours;
    const auto count
        = SegmentCounter(database, fields, behaviours).count(request, SegmentKeeper::Depth::Whole);
    if (!count)
        return 5;
    SegmentKeeper::Writing writing;
    while (!writing.isDone) {
        if (--slices == 0)
            die();
        if (!keeper.write(*count, writing, 3))
            return 6;
    }
    return 0;
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
    int rows = arguments[4].toInt();
    int slices = -1;
    if (arguments[3] == QLatin1String("rows"))
        sqlite3_update_hook((*opened)->handle(), &countRow, &rows);
    else
        slices = rows;
    const FieldCatalogue fields;
    const BehaviourCatalogue behaviours;
    SegmentKeeper keeper(**opened, fields, behaviours);
    return update(keeper, **opened, arguments[2].toLongLong(), slices);
}
