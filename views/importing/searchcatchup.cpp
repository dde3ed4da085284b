#include "views/importing/searchcatchup.h"

#include "models/store/searchindex.h"
#include "models/store/store.h"
#include "models/store/storesettings.h"
#include "models/store/whendone.h"

namespace comptoir {

void catchUpSearch(Store &store, QObject *owner)
{
    const auto slice = store.write([](Database &database) {
        return SearchIndex(database).catchUp(storesettings::kSearchCatchUpRows);
    });
    whenDone(slice, owner, [&store, owner](const Result<qint64> &behind) {
        // That the search lags after a failure is no reason to alarm: the next one tries again.
        if (behind && *behind > 0)
            catchUpSearch(store, owner);
    });
}

} // namespace comptoir
