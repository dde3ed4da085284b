# comptoir_options carries every flag and definition; comptoir_add_layer makes one static library a folder.

add_library(comptoir_options INTERFACE)
target_compile_features(comptoir_options INTERFACE cxx_std_20)
target_compile_definitions(comptoir_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 COMPTOIR_VERSION="${PROJECT_VERSION}")
# windows.h, which libcurl brings, has macros of these names.
target_compile_definitions(comptoir_options INTERFACE $<$<PLATFORM_ID:Windows>:NOMINMAX>)
if(MSVC)
    target_compile_options(comptoir_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${COMPTOIR_WERROR}>:/WX>)
else()
    target_compile_options(comptoir_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor
        $<$<BOOL:${COMPTOIR_WERROR}>:-Werror>)
endif()
# Optimised, GCC 12 takes the unused half of an std::optional for an uninitialised value.
target_compile_options(comptoir_options INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-maybe-uninitialized>)
# Some 230 test programs are linked from the same static libraries. lld takes a quarter of the time of GNU ld, and
# compressed debug information less than half of the disk (7 GB less for the tests, 20 GB under the sanitizers).
find_program(COMPTOIR_LLD NAMES ld.lld DOC "A faster linker; without it the compiler's own is used")
if(COMPTOIR_LLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(comptoir_options INTERFACE -fuse-ld=lld $<$<CONFIG:Debug>:-Wl,--compress-debug-sections=zlib>)
endif()
if(COMPTOIR_SANITIZE)
    target_compile_options(comptoir_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(comptoir_options INTERFACE -fsanitize=address,undefined)
    # GCC 12 sees overflows that are not there once sanitizers rewrite the code.
    target_compile_options(comptoir_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# comptoir_add_layer(comptoir_store SOURCES a.cpp a.h … LINK comptoir_domain …)
# Includes are written from the root: #include "models/domain/money.h".
function(comptoir_add_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE comptoir_options ${ARG_PRIVATE_LINK})
    if(COMPTOIR_PCH)
        target_precompile_headers(${name} PRIVATE <QtCore> <optional> <vector> <functional>)
    endif()
    set_property(GLOBAL APPEND PROPERTY COMPTOIR_LAYERS ${name})   # for the translations
endfunction()

# Headers precompiled once for all test programs (half of the time of their compilation): Qt's core and QTest, and the
# widgets for those that open a window. The headers are those of one helper target each, which nothing links.
function(comptoir_precompile_test_headers)
    if(NOT COMPTOIR_PCH)
        return()
    endif()
    # Qt6::Test defines the folders of each test, for QFINDTESTDATA, and so would make every program's headers its own.
    set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
    set(core_headers <QtCore> <QtTest/qtestcase.h> <algorithm> <functional> <memory> <optional> <vector>)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/test_headers.cpp" CONTENT "// The carrier of the tests' precompiled headers.\n")
    foreach(kind core window)
        add_library(comptoir_test_headers_${kind} OBJECT EXCLUDE_FROM_ALL "${PROJECT_BINARY_DIR}/test_headers.cpp")
        set_target_properties(comptoir_test_headers_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
        target_link_libraries(comptoir_test_headers_${kind} PRIVATE Qt6::Core Qt6::Test comptoir_options)
    endforeach()
    target_precompile_headers(comptoir_test_headers_core PRIVATE ${core_headers})
    target_link_libraries(comptoir_test_headers_window PRIVATE comptoir_views)
    target_precompile_headers(comptoir_test_headers_window PRIVATE <QtWidgets> <QtTest> ${core_headers})
endfunction()

function(comptoir_reuse_test_headers name)
    if(NOT COMPTOIR_PCH)
        return()
    endif()
    if("${ARGN}" MATCHES "comptoir_(views|app|walk)")
        target_precompile_headers(${name} REUSE_FROM comptoir_test_headers_window)
    else()
        target_precompile_headers(${name} REUSE_FROM comptoir_test_headers_core)
    endif()
endfunction()

# comptoir_add_test(tst_money LINK comptoir_domain): one Qt Test program from tst_money.cpp beside the CMakeLists.
# Every test runs in UTC, in the C locale and without a display.
function(comptoir_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(COMPTOIR_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 5") # three to ten times slower there
    endif()
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Test comptoir_options)
    target_compile_definitions(${name} PRIVATE COMPTOIR_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    comptoir_reuse_test_headers(${name} ${ARG_LINK})
    add_test(NAME ${name} COMMAND ${name})
    # CTest alone says how long is too long: Qt Test would stop a function after five minutes by itself.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
        "QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;TZ=UTC;LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp")
endfunction()
