#pragma once

#include "models/shops/shopconnector.h"
#include "models/shops/syncreport.h" // ShopId as a metatype
#include "views/viewcontext.h"
#include "views/widgets/stepdialog.h"

class QLabel;
class QVBoxLayout;

namespace comptoir {

class CheckStep;
class ConnectionTest;
class PrestaShopOptions;
class ShopForm;

/// Connects a shop in three steps: which system, where and with which key, and what the key may do.
/// A PrestaShop that leaves something to choose adds a fourth. Nothing is kept before the last
/// step; then the key goes to the keychain, the shop to the store, and its first sync starts. The
/// same steps, without the first, change a connected shop.
class ShopWizard : public StepDialog
{
    Q_OBJECT

public:
    using Platforms = std::function<QList<ShopPlatform>()>;

    /// `platforms` is asked again after a change of language; shopPlatforms by default.
    explicit ShopWizard(const ViewContext &context, QWidget *parent = nullptr,
                        Platforms platforms = {});
    /// Changes `shop` instead of adding one.
    void edit(const Shop &shop);

signals:
    void shopConnected(comptoir::ShopId shop);

private:
    enum Step { ChoosePlatform, Access, Check, Options };

    void buildPlatformStep();
    void buildAccessStep();
    void readStates();
    void askForMissingKey();
    [[nodiscard]] bool hasOptions() const;
    void retranslate();
    void fillPlatforms();
    [[nodiscard]] QString lastWord() const;
    [[nodiscard]] QString heading(Step step) const;
    void showStep(Step step);
    void next() override;
    void back() override;
    void choose(const ShopPlatform &platform);
    void beginCheck();
    void test(const ShopSecret &secret);
    void takeReport(const ConnectionReport &report);
    void takeFailure(const Error &error);
    bool takeDetails();
    void finish();
    void store();
    void storeSecret(ShopId shop);
    void complete(ShopId shop);
    void showProblem(const Error &error);
    void setBusy(bool busy);

    ViewContext m_context;
    Platforms m_platforms;
    ShopPlatform m_platform;
    Shop m_shop;
    ShopSecret m_secret; ///< as typed; an empty key keeps the present one
    QUrl m_before; ///< address of the shop that is being changed
    bool m_editing = false;
    bool m_usable = false;
    bool m_readAnew = false; ///< what was read so far is another shop's
    ConnectionTest *m_test;
    QVBoxLayout *m_platformList;
    QLabel *m_platformQuestion;
    ShopForm *m_form;
    CheckStep *m_check;
    PrestaShopOptions *m_options;
};

} // namespace comptoir
