// An erasure in a process of its own, made to die in the middle.
// Arguments: database file, customer, "inside" | "committed".

#include "models/store/database.h"
#include "models/store/erasure.h"
#include "tests/models/store/repositoryfixture.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace comptoir;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const auto opened = Database::open(arguments[1], Database::Mode::ReadWrite);
    if (!opened)
        return 3;
    Transaction transaction(**opened);
    const auto counts
        = Erasure(**opened, RepositoryFixture::kNow).erase({CustomerId{arguments[2].toLongLong()}});
    if (!counts || counts->customers != 1)
        return 4;
    if (arguments[3] == QLatin1String("committed") && !transaction.commit())
        return 5;
    std::_Exit(9); // as a power cut: nothing is closed, flushed or rolled back
}
