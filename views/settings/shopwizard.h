#pragma once

#include "models/shops/shopconnector.h"
#include "views/viewcontext.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace comptoir {

class ConnectionTest;
class NoticeBar;
class PrestaShopOptions;
class ShopForm;

/// Connects a shop in three steps: which system, where and with which key, and what the key may do.
/// A PrestaShop that leaves something
/// to choose adds a fourth. Nothing is kept before the last step; then the key goes to the
/// keychain, the shop to the store, and its first sync starts. The same steps, without the first,
/// change a connected shop.
class ShopWizard : public QDialog
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
    void buildCheckStep();
    void readStates();
    [[nodiscard]] bool hasOptions() const;
    void buildButtons(QVBoxLayout *to);
    void retranslate();
    void fillPlatforms();
    [[nodiscard]] QString lastWord() const;
    void showStep(Step step);
    void next();
    void back();
    void choose(const ShopPlatform &platform);
    void beginCheck();
    void test(const ShopSecret &secret);
    void takeReport(const ConnectionReport &report);
    void takeFailure(const Error &error);
    void showPermissions(const ConnectionReport &report);
    void offerZone(const QByteArray &zone);
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
    bool m_editing = false;
    bool m_usable = false;
    bool m_readAnew = false; ///< what was read so far is another shop's
    ConnectionTest *m_test;
    QLabel *m_heading;
    NoticeBar *m_notice;
    QStackedWidget *m_steps;
    QVBoxLayout *m_platformList;
    QLabel *m_platformQuestion;
    ShopForm *m_form;
    QLabel *m_status;
    QProgressBar *m_busy;
    QVBoxLayout *m_permissions;
    QWidget *m_details;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_zoneLabel;
    QComboBox *m_zone;
    PrestaShopOptions *m_options;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace comptoir
