/* team.c: see team.h. POSIX threads; the flush mode of the processor where it has one. */
#define _GNU_SOURCE
#include "team.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#if defined(__x86_64__) || defined(__i386__)
#include <xmmintrin.h>
#endif
#if defined(__SANITIZE_ADDRESS__)
#define TEAM_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TEAM_ASAN 1
#endif
#endif
#ifdef TEAM_ASAN
#include <sanitizer/asan_interface.h>
#endif

enum { BLOCKS = 64, FREE = 0x48000000 }; /* FREE: where no known board has memory of its own, and no sanitizer */

struct block {
    void *memory; /* as the kernel has it; NULL: free */
    void *whole;
    size_t bytes;
};

struct transfer {
    void *target;
    const void *source;
    long long bytes;
    bool prepared;
    bool flying;
    int asked;
};

/*
 * One core. Only its own thread touches what stands here, but for `call`, the number of the job it is to do, which has a lock of its own:
 * cores are ordered by nothing but the barriers that the kernel asks for, or a missing one would not show as a race.
 */
struct core {
    pthread_mutex_t lock;
    pthread_cond_t go;
    unsigned long call;
    size_t taken;
    struct block block[BLOCKS];
    struct transfer transfer[TEAM_CHANNELS];
};

struct meeting {
    int waiting;
    int count;
    unsigned int ranks;
    unsigned long round;
};

__thread unsigned int team_lanes_off;
static __thread int this_core;
static struct core cores_of_team[TEAM_MOST];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static int started; /* threads there are */
static int running; /* cores of this job */
static int ended; /* of these, how many are done */
static int asleep; /* of these, how many wait in a barrier */
static struct meeting meetings[TEAM_BARRIERS];
static void (*the_job)(void *argument);
static void *the_argument;
static bool heap_fails;
static int keeper; /* the core of this job that uses memory which each core would have for itself on the board, or -1 */

void team_stop(const char *format, ...)
{
    static pthread_mutex_t speaking = PTHREAD_MUTEX_INITIALIZER; /* never given back: the first to speak ends the program */
    va_list arguments;

    (void)pthread_mutex_lock(&speaking);
    (void)fprintf(stderr, "team: core %d ", this_core);
    va_start(arguments, format);
    (void)vfprintf(stderr, format, arguments);
    va_end(arguments);
    (void)fputc('\n', stderr);
    (void)fflush(stderr);
    _Exit(TEAM_STOPPED);
}

int team_core(void)
{
    return this_core;
}

/* memory */

static void *map(uintptr_t wanted, size_t bytes)
{
    void *const found = mmap((void *)wanted, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    if ((found == MAP_FAILED) || ((uintptr_t)found != wanted)) {
        (void)fprintf(stderr, "team: cannot have %zu bytes at 0x%llx: something else lies there\n", bytes, (unsigned long long)wanted);
        (void)fflush(stderr);
        _Exit(TEAM_NO_MEMORY);
    }
    return found;
}

static const struct team_region *region_of(const char *name)
{
    int k;

    for (k = 0; k < team_board.regions; k++) {
        if (strcmp(team_board.region[k].name, name) == 0) {
            return &team_board.region[k];
        }
    }
    team_stop("asks for region %s, which %s does not have", name, team_board.name);
}

uintptr_t team_region_start(const char *name)
{
    return region_of(name)->start;
}

uintptr_t team_region_stride(const char *name)
{
    return region_of(name)->stride;
}

/* Once. Memory that nobody wrote holds NaNs of every type. */
static void map_regions(void)
{
    static bool mapped;
    int k;
    int core;

    for (k = 0; (k < team_board.regions) && !mapped; k++) {
        const struct team_region *const region = &team_board.region[k];
        const int times = (region->stride != 0U) ? team_board.cores : 1;

        for (core = 0; core < times; core++) {
            (void)memset(map(region->start + ((uintptr_t)core * region->stride), region->bytes), 0xFF, region->bytes);
        }
    }
    mapped = true;
}

/* The region of this core or another that the bytes lie in; NULL: none. */
static const struct team_region *region_at(uintptr_t address, size_t bytes)
{
    const struct team_region *found = NULL;
    int k;
    int core;

    for (k = 0; k < team_board.regions; k++) {
        const struct team_region *const region = &team_board.region[k];

        for (core = 0; core < team_board.cores; core++) {
            const uintptr_t start = region->start + ((uintptr_t)core * region->stride);

            if ((address >= start) && ((address + bytes) <= (start + region->bytes))) {
                found = region;
            }
        }
    }
    return found;
}

/* Cores that share what each should have for itself would compute with each other's numbers. */
static void keep(uintptr_t address, size_t bytes)
{
    const struct team_region *const region = region_at(address, bytes);
    int other = -1;

    if ((region != NULL) && (region->stride == 0U)
        && !__atomic_compare_exchange_n(&keeper, &other, this_core, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED) && (other != this_core)) {
        team_stop("uses %s, and core %d does: on %s each has its own there, threads have one; give a mask of one core", region->name, other,
            team_board.name);
    }
}

void *team_map(uintptr_t address, size_t bytes)
{
    if (region_at(address, bytes) != NULL) {
        map_regions();
        return (void *)address;
    }
    return map((address != 0U) ? address : (uintptr_t)FREE, bytes);
}

void team_heap_fails(bool fails)
{
    heap_fails = fails;
}

void *team_allocate(size_t bytes)
{
    struct core *const core = &cores_of_team[this_core];
    const size_t unit = team_board.alignment;
    int k = 0;

    if (heap_fails || (bytes == 0U) || (bytes > (team_board.heap_bytes - core->taken))) {
        return NULL;
    }
    while ((k < BLOCKS) && (core->block[k].memory != NULL)) {
        k++;
    }
    if ((k == BLOCKS) || (posix_memalign(&core->block[k].whole, 2U * unit, bytes + unit) != 0)) {
        team_stop("gets no memory: it has %d blocks", k);
    }
#ifdef TEAM_ASAN
    __asan_poison_memory_region(core->block[k].whole, unit);
#endif
    core->block[k].memory = (unsigned char *)core->block[k].whole + unit;
    core->block[k].bytes = bytes;
    core->taken += bytes;
    return memset(core->block[k].memory, 0xFF, bytes);
}

void team_release(void *memory)
{
    struct core *const core = &cores_of_team[this_core];
    int k = 0;

    while ((k < BLOCKS) && ((memory == NULL) || (core->block[k].memory != memory))) {
        k++;
    }
    if (k == BLOCKS) {
        team_stop("releases what it has not allocated, or releases it twice");
    }
#ifdef TEAM_ASAN
    __asan_unpoison_memory_region(core->block[k].whole, team_board.alignment);
#endif
    free(core->block[k].whole);
    core->taken -= core->block[k].bytes;
    core->block[k].memory = NULL;
}

/* DMA */

void team_copy(void *target, const void *source, long long bytes)
{
    const uintptr_t to = (uintptr_t)target;
    const uintptr_t from = (uintptr_t)source;

    if (bytes <= 0) {
        team_stop("starts a DMA transfer of %lld bytes", bytes);
    }
    if (((to <= from) ? (from - to) : (to - from)) < (uintptr_t)bytes) {
        team_stop("moves %lld bytes onto themselves", bytes);
    }
    keep(to, (size_t)bytes);
    keep(from, (size_t)bytes);
    (void)memcpy(target, source, (size_t)bytes);
}

static struct transfer *channel_of(int channel)
{
    if ((channel < 0) || (channel >= TEAM_CHANNELS)) {
        team_stop("uses DMA channel %d; there are %d", channel, (int)TEAM_CHANNELS);
    }
    return &cores_of_team[this_core].transfer[channel];
}

static int in_flight(void)
{
    int found = 0;
    int k;

    for (k = 0; k < TEAM_CHANNELS; k++) {
        found += cores_of_team[this_core].transfer[k].flying ? 1 : 0;
    }
    return found;
}

void team_prepare(int channel, void *target, const void *source, long long bytes)
{
    struct transfer *const transfer = channel_of(channel);

    if (transfer->flying) {
        team_stop("sets up DMA channel %d while it is in flight", channel);
    }
    transfer->target = target;
    transfer->source = source;
    transfer->bytes = bytes;
    transfer->asked = 0;
    transfer->prepared = true;
}

void team_launch(int channel)
{
    struct transfer *const transfer = channel_of(channel);

    if (transfer->flying || !transfer->prepared) {
        team_stop("launches DMA channel %d, which is %s", channel, transfer->flying ? "in flight" : "not set up");
    }
    if ((team_board.channels > 0) && (in_flight() >= team_board.channels)) {
        team_stop("starts a DMA transfer while %d are in flight", in_flight());
    }
    transfer->prepared = false;
    transfer->flying = true;
}

int team_start(void *target, const void *source, long long bytes)
{
    int channel = 0;

    while (channel_of(channel)->flying) {
        channel++;
    }
    team_prepare(channel, target, source, bytes);
    team_launch(channel);
    return channel;
}

void team_await(int channel)
{
    struct transfer *const transfer = channel_of(channel);

    if (!transfer->flying) {
        team_stop("waits for DMA channel %d, on which nothing is in flight", channel);
    }
    transfer->flying = false;
    team_copy(transfer->target, transfer->source, transfer->bytes);
}

bool team_landed(int channel)
{
    struct transfer *const transfer = channel_of(channel);

    transfer->asked++;
    if (transfer->flying && (transfer->asked < 2)) {
        return false;
    }
    team_await(channel);
    return true;
}

static void all_landed(const char *what)
{
    if (in_flight() > 0) {
        team_stop("%s while %d DMA transfers are in flight", what, in_flight());
    }
}

/* barriers */

/* Holding the lock. Nobody is left who could come to a barrier in which others wait. */
static void no_deadlock(void)
{
    if ((asleep > 0) && ((asleep + ended) == running)) {
        team_stop("and %d others wait in barriers, and %d cores have ended: deadlock", asleep - 1, ended);
    }
}

static void meet(unsigned int barrier, int count, int rank)
{
    struct meeting *meeting;
    unsigned long round;

    if (barrier >= (unsigned int)TEAM_BARRIERS) {
        team_stop("enters barrier %u; there are the numbers 0 to %d", barrier, (int)TEAM_BARRIERS - 1);
    }
    all_landed("enters a barrier");
    (void)pthread_mutex_lock(&lock);
    meeting = &meetings[barrier];
    if ((count < 1) || (count > team_board.cores) || ((meeting->waiting > 0) && (meeting->count != count))) {
        team_stop("waits for %d cores in barrier %u, in which %d wait for %d", count, barrier, meeting->waiting, meeting->count);
    }
    if (meeting->waiting == 0) {
        meeting->count = count;
        meeting->ranks = 0U;
    }
    if ((rank >= count) || ((rank >= 0) && (((meeting->ranks >> rank) & 1U) != 0U))) {
        team_stop("enters a barrier of %d cores as number %d, which is none, or another's", count, rank);
    }
    meeting->ranks |= (rank >= 0) ? (1U << rank) : 0U;
    meeting->waiting++;
    round = meeting->round;
    if (meeting->waiting == count) {
        asleep -= count - 1;
        meeting->waiting = 0;
        meeting->round++;
        (void)pthread_cond_broadcast(&changed);
    } else {
        asleep++;
        no_deadlock();
        while (meeting->round == round) {
            (void)pthread_cond_wait(&changed, &lock);
        }
    }
    (void)pthread_mutex_unlock(&lock);
}

void team_barrier(int count, int rank)
{
    if (rank < 0) {
        team_stop("enters the barrier as number %d", rank);
    }
    meet(0U, count, rank);
}

void team_meet(unsigned int barrier, int count)
{
    meet(barrier, count, -1);
}

/* threads */

static void flush_subnormals(void)
{
#if defined(__x86_64__) || defined(__i386__)
    _mm_setcsr(_mm_getcsr() | 0x8040U); /* flush to zero, denormals are zero */
#elif defined(__aarch64__)
    uint64_t mode;

    __asm__ volatile("mrs %0, fpcr" : "=r"(mode));
    mode |= (uint64_t)1 << 24;
    __asm__ volatile("msr fpcr, %0" : : "r"(mode));
#else
    team_stop("cannot flush subnormals as %s does: this processor has no such mode", team_board.name);
#endif
}

static void finish(void)
{
    all_landed("ends");
    if (team_lanes_off != 0U) {
        team_stop("ends with lanes switched off: 0x%x", team_lanes_off);
    }
    if (cores_of_team[this_core].taken > 0U) {
        team_stop("ends without releasing %zu bytes", cores_of_team[this_core].taken);
    }
}

static void *thread(void *number)
{
    struct core *core;
    unsigned long done;

    this_core = (int)(intptr_t)number;
    core = &cores_of_team[this_core];
    if (team_board.flushes) {
        flush_subnormals();
    }
    for (done = 0; ; done++) {
        (void)pthread_mutex_lock(&core->lock);
        while (core->call == done) {
            (void)pthread_cond_wait(&core->go, &core->lock);
        }
        (void)pthread_mutex_unlock(&core->lock);
        the_job(the_argument);
        finish();
        (void)pthread_mutex_lock(&lock);
        ended++;
        no_deadlock();
        (void)pthread_cond_broadcast(&changed);
        (void)pthread_mutex_unlock(&lock);
    }
    return NULL;
}

static void start_threads(void)
{
    pthread_t handle;

    map_regions();
    while (started < team_board.cores) {
        struct core *const core = &cores_of_team[started];

        if ((pthread_mutex_init(&core->lock, NULL) != 0) || (pthread_cond_init(&core->go, NULL) != 0)
            || (pthread_create(&handle, NULL, thread, (void *)(intptr_t)started) != 0) || (pthread_detach(handle) != 0)) {
            team_stop("gets no thread");
        }
        started++;
    }
}

void team_run(int cores, void (*job)(void *argument), void *argument)
{
    int k;

    if ((cores < 1) || (cores > team_board.cores) || (team_board.cores > (int)TEAM_MOST)) {
        team_stop("cannot run %d cores: %s has %d, a team at most %d", cores, team_board.name, team_board.cores, (int)TEAM_MOST);
    }
    if (started == 0) {
        start_threads();
    }
    (void)pthread_mutex_lock(&lock);
    the_job = job;
    the_argument = argument;
    running = cores;
    ended = 0;
    __atomic_store_n(&keeper, -1, __ATOMIC_RELAXED);
    (void)pthread_mutex_unlock(&lock);
    for (k = 0; k < cores; k++) {
        (void)pthread_mutex_lock(&cores_of_team[k].lock);
        cores_of_team[k].call++;
        (void)pthread_cond_signal(&cores_of_team[k].go);
        (void)pthread_mutex_unlock(&cores_of_team[k].lock);
    }
    (void)pthread_mutex_lock(&lock);
    while (ended < running) {
        (void)pthread_cond_wait(&changed, &lock);
    }
    (void)pthread_mutex_unlock(&lock);
}
