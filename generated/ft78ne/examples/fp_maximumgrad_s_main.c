/* dsp-codegen sha256 2b9a40291b062fb3d752e6afe4fd78afc7bdcdc0d8d1278e60dcb15951f41e91 */
/*
 * fp_maximumgrad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: maximumgrad   inputs: 57411e7264cf3c55
 */
#include <stdio.h>
#include <maximumgrad.h>

int main(int argc, char *argv[])
{
    float *Input0 = (float *)0xA0000000; /* first forward input */
    float *Input1 = (float *)0xB0000000; /* second forward input */
    float *dy = (float *)0xC0000000; /* upstream gradient */
    float *dx0 = (float *)0xD0000000; /* gradient with respect to Input0 */
    float *dx1 = (float *)0xE0000000; /* gradient with respect to Input1 */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_maximumgrad_s(Input0, Input1, dy, dx0, dx1, length, core_mask);

    return 0;
}
