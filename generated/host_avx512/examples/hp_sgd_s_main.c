/* dsp-codegen sha256 6eb648615ef668f8cfd03cf334fa2106e89751348509abdb8bc02ce6647bb6ab */
/*
 * hp_sgd_s_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: sgd   inputs: bba300301f7bd342
 */
#include <stdio.h>
#include <sgd.h>

int main(int argc, char *argv[])
{
    static half weight[1024]; /* weights */
    static half accumulate[1024]; /* momentum of each weight */
    static half gradient[1024]; /* gradients */

    float learning_rate = 0.01f;
    float dampening = 0.1f;
    float moment = 0.9f;
    bool nesterov = true;
    float weight_decay = 0.001f;
    int start = 0;
    int end = 1024;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_sgd_s(weight, accumulate, gradient, learning_rate, dampening, moment, nesterov,
            weight_decay, start, end, core_mask);

    return 0;
}
