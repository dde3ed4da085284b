#pragma once

#include "tests/views/hands.h"
#include "tests/views/viewsfixture.h"
#include "views/segments/builder/rulebuilder.h"

#include <QSignalSpy>
#include <QTest>

namespace comptoir {

/// An empty builder that is shown, has the keyboard and has read what there is in the file; null
/// where that does not come.
inline std::unique_ptr<RuleBuilder> openBuilder(ViewsFixture &fixture)
{
    auto builder = std::make_unique<RuleBuilder>(fixture.context());
    const QSignalSpy read(builder.get(), &RuleBuilder::worldChanged);
    hands::show(*builder);
    builder->activateWindow();
    const bool isReady = QTest::qWaitForWindowActive(builder.get())
        && QTest::qWaitFor([&read] { return !read.isEmpty(); });
    return isReady ? std::move(builder) : nullptr;
}

} // namespace comptoir
