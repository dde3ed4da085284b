#pragma once

#include "app/memoryvault.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"
#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "views/shell/scenes.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <memory>

namespace comptoir::cli {

/// The instant of all scenes: Saturday 21 November 2026, 10:42 in Paris.
class SceneClock : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return {1'795'254'120'000}; }
    void wait(std::chrono::milliseconds /*duration*/, const CancelToken & /*cancel*/) override {}
};

/// Temporary profiles for the scenes of views/shell/scenes.h, the same at every run: the demo's two
/// shops with what they sold until the clock's instant, a profile without anything, and one whose
/// sending is paused. Nothing is asked over a network and no profile of the owner is touched.
class SceneWorlds
{
    Q_DECLARE_TR_FUNCTIONS(SceneWorlds)
public:
    /// `customers` of the larger shop; the smaller has a third.
    static Result<std::unique_ptr<SceneWorlds>> make(int customers);
    ~SceneWorlds();
    SceneWorlds(const SceneWorlds &) = delete;
    SceneWorlds &operator=(const SceneWorlds &) = delete;

    [[nodiscard]] ViewContext context(SceneWorld world);

private:
    struct World
    {
        QTemporaryDir folder;
        std::unique_ptr<Store> store;
        std::unique_ptr<SyncService> sync;
    };

    SceneWorlds() = default;
    Done open(World &world);
    Done fill(int customers);
    Done fillPaused();

    SceneClock m_clock;
    DemoVault m_vault;
    World m_demo;
    World m_empty;
    World m_paused;
};

} // namespace comptoir::cli
