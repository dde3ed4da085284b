#pragma once

#include "models/domain/customer.h"
#include "models/domain/engagement.h"
#include "models/domain/order.h"
#include "models/domain/orderrhythm.h"
#include "models/domain/result.h"
#include "models/domain/rfm.h"
#include "models/domain/shop.h"
#include "models/domain/task.h"
#include "models/domain/thread.h"
#include "models/segments/segmentrepository.h"
#include "models/store/cartrepository.h"
#include "models/store/consentrepository.h"
#include "models/store/customermerge.h"
#include "models/store/customfieldrepository.h"
#include "models/store/interests.h"
#include "models/store/likelyduplicates.h"
#include "models/store/noterepository.h"
#include "models/store/personedit.h"
#include "views/customers/timelinewords.h"

namespace comptoir {

class Database;

/// Where a customer stands and what it is made of, as of the reading.
struct CustomerScoring
{
    EngagementRules rules;
    EngagementScore engagement;
    std::optional<RfmScore> rfm; ///< none without orders that count
    QList<Interest> categories, products; ///< the strongest first
};

/// A segment, and whether the customer is in it as last kept.
struct CustomerSegment
{
    Segment segment;
    bool isIn = false;
    std::optional<Timestamp> enteredAt; ///< none: in it since the first count
};

/// Everything a profile shows but its timeline, read in one go. Lists are shared when copied.
struct ProfileReading
{
    CustomerProfile profile;
    QHash<PersonField, QString> fromShops; ///< what the shops say, whatever the owner set
    QString phoneRegion; ///< country of phones typed without prefix
    QList<Order> orders;
    QList<Cart> carts;
    QList<SupportThread> threads;
    QList<CustomerNote> notes;
    QList<Task> tasks;
    QList<ConsentLine> ledger; ///< newest first
    QList<CustomField> fields;
    CustomFieldRepository::Values values;
    QList<CustomerMerge::Entry> merges; ///< that can be undone
    QList<LikelyDuplicate> duplicates;
    QStringList tagNames; ///< of all customers, to choose from
    QHash<TimelineKind, qint64> happened; ///< how often, of the kinds that did
    std::optional<OrderRhythm> rhythm;
    CustomerScoring scores;
    QList<CustomerSegment> segments; ///< all that are kept, by name
    ShopNames shops;
    QHash<ShopId, Shop> shopsById; ///< the same shops, removed ones too
    AbandonedAsOf asOf; ///< when it was read, and after how many hours a cart is abandoned
};

/// On a reader thread. Carts are abandoned, or not, at `now`.
Result<ProfileReading> readProfile(Database &database, CustomerId customer, Timestamp now);

} // namespace comptoir
