#include "views/segments/builder/builderscenes.h"

#include "models/segments/rulejson.h"
#include "views/segments/builder/partfield.h"
#include "views/segments/builder/rulebuilder.h"
#include "views/segments/builder/rulecanvas.h"
#include "views/segments/builder/ruleitem.h"
#include "views/shell/mainwindow.h"
#include "views/widgets/theme.h"

#include <QAbstractButton>

namespace comptoir {

namespace {

constexpr const char *kRich = R"({"version": 1, "all": [
  {"did": "order_placed", "at_least": 2},
  {"figure": "sum", "of": "amount", "did": "order_placed", "operator": "more_than",
   "values": [{"amount": "150.00", "currency": "EUR"}], "window": {"last": {"months": 12}},
   "where": [{"attribute": "has_code", "operator": "is", "values": [false]}]},
  {"any": [
    {"field": "city", "operator": "is", "values": ["Lyon", "Paris"]},
    {"anniversary": "birthday", "from": 0, "to": 7},
    {"rank": "top", "field": "engagement", "percent": 10}]},
  {"none": [
    {"did": "order_placed", "at_least": 1, "window": {"last": {"days": 90}}},
    {"field": "tags", "operator": "has_any", "values": ["VIP"], "lasting": {"days": 30}}]}]})";

constexpr const char *kIncomplete = R"({"version": 1, "all": [
  {"field": "total_spent", "operator": "at_least"},
  {"did": "bought", "at_least": 1, "where": [{"attribute": "category", "operator": "has_any"}],
   "window": {"between": ["2026-09-01", "2026-11-21"]}},
  {"segment": "", "member": true}, {"none": []}]})";

/// A builder over the page, with this rule.
RuleBuilder *show(SceneStage &stage, const char *json)
{
    auto *builder = new RuleBuilder(stage.context, &stage.window);
    builder->setAutoFillBackground(true);
    const int side = Theme::forText(metrics::kSideBarWidth);
    const int top = Theme::forText(metrics::kTopBarHeight);
    builder->setContentsMargins(24, 24, 24, 24);
    builder->setGeometry(stage.window.rect().adjusted(side, top, 0, 0));
    if (const Result<Rule> rule = RuleJson::read(json))
        builder->setRule(*rule);
    builder->show();
    builder->raise();
    stage.settle();
    return builder;
}

void open(SceneStage &stage, const RuleBuilder &builder, const RulePath &path, const QString &part)
{
    const auto *canvas = builder.findChild<RuleCanvas *>();
    const RuleItem *item = canvas->itemAt(path);
    if (auto *button = item ? item->findChild<QAbstractButton *>(part) : nullptr)
        button->click();
    stage.settle();
}

Scene scene(const char *name, std::function<void(SceneStage &)> prepare)
{
    return {QStringLiteral("builder-") + QLatin1String(name), QStringLiteral("segments"),
            std::move(prepare)};
}

} // namespace

QList<Scene> builderScenes()
{
    return {
        scene("rich", [](SceneStage &stage) { show(stage, kRich); }),
        scene("empty", [](SceneStage &stage) { show(stage, R"({"version": 1, "all": []})"); }),
        scene("incomplete", [](SceneStage &stage) { show(stage, kIncomplete)->goTo({1}); }),
        scene("choice",
              [](SceneStage &stage) {
                  open(stage, *show(stage, kRich), {0}, QStringLiteral("window.kind"));
              }),
        scene(
            "steps",
            [](SceneStage &stage) {
                const auto *canvas = show(stage, kRich)->findChild<RuleCanvas *>();
                canvas->itemAt({0})->findChild<PartField *>(QStringLiteral("count"))->offerSteps();
                stage.settle();
            }),
        scene("values",
              [](SceneStage &stage) {
                  open(stage, *show(stage, kRich), {2, 0}, QStringLiteral("values"));
              }),
    };
}

} // namespace comptoir
