#include "views/segments/segmentsscenes.h"

#include "views/segments/builder/builderroom.h"
#include "views/segments/editoraside.h"
#include "views/segments/segmentslist.h"
#include "views/segments/segmentsmodel.h"
#include "views/widgets/datatable.h"

#include <QAction>

namespace comptoir {

namespace {

constexpr QSize kSmallScreen(1000, 640);
constexpr int kEdit = 0; ///< places in the menu of a segment
constexpr int kCompare = 4;
constexpr int kTwoDays = 5;

/// The segment with the most customers, as a mouse chooses it.
void openFullest(SceneStage &stage)
{
    auto *list = stage.first<SegmentsList>();
    if (!list)
        return;
    int fullest = 0;
    for (int row = 0; row < list->model().rowCount(); ++row) {
        if (list->model().lineAt(row)->usedBy.size() > list->model().lineAt(fullest)->usedBy.size())
            fullest = row;
    }
    if (list->model().rowCount() > 0)
        emit list->table()->clicked(list->model().index(fullest, 0));
    stage.settle();
}

/// What stands at this place of the menu of the segment that is open. Where there is no room for
/// both, that hides the list.
void choose(SceneStage &stage, int place)
{
    auto *list = stage.first<SegmentsList>();
    openFullest(stage);
    if (list)
        list->table()->actions().at(place)->trigger();
    stage.settle();
}

/// What the rule comes to, into sight where it stands behind a tab.
void showPreview(SceneStage &stage)
{
    if (auto *room = stage.first<BuilderRoom>())
        room->bring(BuilderRoom::Part::Preview);
    stage.settle();
}

/// A group, a rank and a share of the shop's own figure, held against the best customer.
void compareBest(SceneStage &stage)
{
    stage.openRecord(QStringLiteral(R"(segments-draft_{"version": 1, "all": [
        {"field": "city", "operator": "is_known"},
        {"any": [{"rank": "top", "field": "total_spent", "percent": 10},
                 {"field": "average_basket", "operator": "at_least", "times_shop": 1.5}]}]})"),
                     0);
    showPreview(stage);
    if (auto *aside = stage.first<EditorAside>())
        aside->explain(CustomerId{stage.bestCustomer()});
    stage.settle();
}

/// Those of a score, whose borders lie elsewhere than a month ago.
void openScored(SceneStage &stage)
{
    auto *list = stage.first<SegmentsList>();
    for (int row = 0; list && row < list->model().rowCount(); ++row) {
        const Rule &rule = list->model().lineAt(row)->segment.rule;
        const auto *first = rule.root.children.empty()
            ? nullptr
            : std::get_if<AttributeCondition>(&rule.root.children.front().body);
        if (first && first->field == QLatin1String("recency_score"))
            emit list->table()->clicked(list->model().index(row, 0));
    }
    stage.settle();
}

Scene scene(const char *name, std::function<void(SceneStage &)> prepare)
{
    return {QStringLiteral("segments-") + QLatin1String(name), QStringLiteral("segments"),
            std::move(prepare)};
}

/// On a small screen.
Scene small(const char *name, std::function<void(SceneStage &)> prepare)
{
    Scene made = scene(name, std::move(prepare));
    made.window = kSmallScreen;
    return made;
}

} // namespace

QList<Scene> segmentsScenes()
{
    return {scene("one", openFullest),
            scene("menu",
                  [](SceneStage &stage) {
                      openFullest(stage);
                      stage.click(QStringLiteral("segment.more"));
                  }),
            scene("gallery",
                  [](SceneStage &stage) {
                      stage.openRecord(QStringLiteral("segments-gallery"), 0);
                      stage.type(QStringLiteral("gallery.search"), QStringLiteral("VIP"));
                  }),
            scene("editor", [](SceneStage &stage) { choose(stage, kEdit); }),
            scene("editor-new",
                  [](SceneStage &stage) { stage.openRecord(QStringLiteral("segments-new"), 0); }),
            small("editor-small", [](SceneStage &stage) { choose(stage, kEdit); }),
            small("editor-small-customers",
                  [](SceneStage &stage) {
                      choose(stage, kEdit);
                      showPreview(stage);
                  }),
            scene("why",
                  [](SceneStage &stage) {
                      choose(stage, kEdit);
                      showPreview(stage);
                      if (auto *aside = stage.first<EditorAside>())
                          aside->explain(CustomerId{stage.bestCustomer()});
                      stage.settle();
                  }),
            scene("why-compared", compareBest),
            scene("compare", [](SceneStage &stage) { choose(stage, kCompare); }),
            scene("scale", openScored),
            scene("two-days", [](SceneStage &stage) { choose(stage, kTwoDays); }),
            scene("nothing", [](SceneStage &stage) {
                stage.type(QStringLiteral("segments.search"), QStringLiteral("zzzz"));
            })};
}

} // namespace comptoir
